import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { routes } from './routes.ts';
import { serve, type Server } from './server.ts';
import { expectShell, untilKept, watchFaults } from './shell.ts';

// Two rounds through every address take their time on a slow computer.
test.describe.configure({ timeout: 90_000 });

async function openEach(page: Page, address: string): Promise<void> {
	for (const route of routes) {
		await test.step(route, async () => {
			const answer = await page.goto(address + route);
			expect(answer?.fromServiceWorker(), 'answered on this device').toBe(true);
			await expectShell(page);
		});
	}
}

async function visitOnce(context: BrowserContext, server: Server, route: string): Promise<Page> {
	const page = await context.newPage();
	await page.goto(server.address + route);
	await untilKept(page);
	return page;
}

test('after one visit every address opens without a network, and without a server', async ({ context }) => {
	const server = await serve();
	const faults = await watchFaults(context);
	const page = await visitOnce(context, server, '/');
	await context.setOffline(true);
	await test.step('no network', () => openEach(page, server.address));
	await page.reload();
	await expectShell(page);
	await context.setOffline(false);
	await server.kill();
	await expect(fetch(server.address), 'the server is gone').rejects.toThrow();
	await test.step('no server', () => openEach(page, server.address));
	expect(faults).toEqual([]);
});

test('after one visit to a day, every address opens in a fresh page with neither', async ({ context }) => {
	const server = await serve();
	const faults = await watchFaults(context);
	const first = await visitOnce(context, server, '/calendar/week/2026-11-22');
	await server.kill();
	await first.close();
	await context.setOffline(true);
	await openEach(await context.newPage(), server.address);
	expect(faults).toEqual([]);
});

test('the person is told once that no network is needed', async ({ page, baseURL }) => {
	await page.goto(baseURL ?? '/');
	// When all of it has been fetched.
	await expect(page.getByText('Daybook now works without a network too.')).toBeVisible({ timeout: 20_000 });
	await page.reload();
	await untilKept(page);
	await expectShell(page);
	await expect(page.getByText('Daybook now works without a network too.')).toBeHidden();
});

test('whatever was built is kept, so that nothing is missed only when it is needed', async ({ page, baseURL }) => {
	await page.goto(baseURL ?? '');
	await untilKept(page);
	const kept = await page.evaluate(async () => {
		const lists = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()));
		return lists.flat().map(({ url }) => new URL(url).pathname);
	});
	// The shell is kept as '/', the browser keeps the worker itself, and pictures for the install dialog are not needed.
	const notKept = /^\/(index\.html|404\.html|service-worker\.js|screenshots\/.*)$/;
	const built = readdirSync('build', { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => `/${relative('build', join(entry.parentPath, entry.name)).replaceAll('\\', '/')}`)
		.filter((path) => !notKept.test(path));
	expect(kept.sort()).toEqual(['/', ...built].sort());
});

test('a host that cannot rewrite addresses answers with the shell, as its page for what is not found', () => {
	expect(readFileSync('build/404.html', 'utf8')).toBe(readFileSync('build/index.html', 'utf8'));
});
