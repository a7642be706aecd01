import { expect, type Page } from '@playwright/test';
import { startCarrier } from '../sync/support/carrierServer.ts';
import { block, now, openEmpty, planByDragging, test, untilStored } from './daybook.ts';
import { joinProfiles } from './profiles.ts';
import { invite, join, startTeam } from './teamActs.ts';

let server: Awaited<ReturnType<typeof startCarrier>>;

test.beforeEach(async () => {
	server = await startCarrier();
});

test.afterEach(() => server.stop());

/** Sets the server that keeps changes, and waits until it is reached. */
async function useServer(page: Page, address: string): Promise<void> {
	await page.goto('/team/health');
	const field = page.getByRole('textbox', { name: 'Address of a server that keeps changes' });
	await field.fill('localhost:1234');
	await field.press('Enter');
	await expect(page.getByText('An address begins with wss:// or ws://, such as wss://relay.example.org.')).toBeVisible();
	await field.fill(address);
	await field.press('Enter');
	await expect(page.getByText('Connected', { exact: true })).toBeVisible();
}

test('what was changed reaches a colleague through a server that keeps it, where nothing else does [F11]', async ({ browser }) => {
	test.slow();
	const contexts = [await browser.newContext(), await browser.newContext()] as const;
	const { cut } = await joinProfiles(contexts);
	const [anna, bruno] = (await Promise.all(contexts.map((context) => context.newPage()))) as [Page, Page];
	for (const page of [anna, bruno]) await page.clock.setFixedTime(now);
	await openEmpty(anna);
	await startTeam(anna, 'Everything');
	await join(bruno, await invite(anna));
	await useServer(anna, server.address);
	// He hears of the address while they meet, sees who set it, and may leave it be on his device.
	await bruno.goto('/team/health');
	await expect(bruno.getByText(server.address)).toBeVisible();
	await expect(bruno.getByRole('textbox', { name: 'Address of a server that keeps changes' })).toHaveCount(0);
	const used = bruno.getByRole('switch', { name: 'Use the server on this device' });
	await used.uncheck();
	await expect(bruno.getByText('Connected', { exact: true })).toHaveCount(0);
	cut(true);
	await anna.goto('/calendar/week/2026-11-25');
	await planByDragging(anna, 'Visit to Rossi', 3, 10, 12);
	await untilStored(anna, 'activity', 'Visit to Rossi');
	await used.check();
	await expect(bruno.getByText('Connected', { exact: true })).toBeVisible();
	await bruno.goto('/calendar/week/2026-11-25');
	await expect(block(bruno, 'Visit to Rossi')).toBeVisible();
	for (const context of contexts) await context.close();
});
