import { expect, test, type Page } from '@playwright/test';
import { routes } from './routes.ts';
import { serve } from './server.ts';
import { expectShell, untilKept, watchFaults } from './shell.ts';

async function openEach(page: Page, address: string): Promise<void> {
	for (const route of routes) {
		await test.step(route, async () => {
			const answer = await page.goto(address + route);
			expect(answer?.fromServiceWorker(), 'answered on this device').toBe(true);
			await expectShell(page);
		});
	}
}

for (const first of ['/', '/calendar/week/2026-11-22']) {
	test(`after one visit to ${first} every address opens without a network and without a server`, async ({
		context,
	}) => {
		const server = await serve();
		const faults = await watchFaults(context);
		const page = await context.newPage();
		await page.goto(server.address + first);
		await untilKept(page);

		await test.step('no network', async () => {
			await context.setOffline(true);
			await openEach(page, server.address);
			await page.reload();
			await expectShell(page);
			await context.setOffline(false);
		});
		await server.kill();
		await expect(fetch(server.address), 'the server is gone').rejects.toThrow();
		await test.step('no server', () => openEach(page, server.address));
		await test.step('no server, a fresh page', async () => openEach(await context.newPage(), server.address));
		await test.step('no server, no network', async () => {
			await context.setOffline(true);
			await openEach(await context.newPage(), server.address);
		});
		expect(faults).toEqual([]);
	});
}

test('the person is told once that no network is needed', async ({ page, baseURL }) => {
	await page.goto(baseURL ?? '/');
	await expect(page.getByText('Daybook now works without a network too.')).toBeVisible();
	await page.reload();
	await untilKept(page);
	await expectShell(page);
	await expect(page.getByText('Daybook now works without a network too.')).toBeHidden();
});
