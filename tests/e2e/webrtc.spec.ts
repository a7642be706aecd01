import { expect, type Page } from '@playwright/test';
import { block, now, openEmpty, planByDragging, test, untilStored } from './daybook.ts';
import { invite, join, startTeam } from './teamActs.ts';

const upToDate = (page: Page) => page.getByRole('button', { name: 'Saved on this device. 1 of 1 colleague up to date.' });

test('two browsers meet over WebRTC, introduced by the app’s own relay: what one plans the other sees, both ways [F11]', async ({
	page: anna,
	browser,
}) => {
	await openEmpty(anna);
	await planByDragging(anna, 'Visit to Rossi', 3, 10, 11);
	await untilStored(anna, 'activity', 'Visit to Rossi');
	await startTeam(anna, 'Everything');
	const link = await invite(anna);
	const bruno = await (await browser.newContext()).newPage();
	await bruno.clock.setFixedTime(now);
	await join(bruno, link);
	await expect(upToDate(anna)).toBeVisible();
	await bruno.goto('/calendar/week/2026-11-25');
	await expect(block(bruno, 'Visit to Rossi')).toBeVisible();
	await anna.goto('/calendar/week/2026-11-25');
	await expect(upToDate(anna)).toBeVisible();
	await planByDragging(anna, 'Call Bianchi', 4, 14, 15);
	await expect(block(bruno, 'Call Bianchi')).toBeVisible();
	// A page that was closed comes back and is met again.
	await bruno.close();
	await planByDragging(anna, 'While away', 4, 16, 17);
	await untilStored(anna, 'activity', 'While away');
	const again = await bruno.context().newPage();
	await again.clock.setFixedTime(now);
	await again.goto('/calendar/week/2026-11-25');
	// Two slow browsers find one another, prove who they are, and catch up.
	await expect(block(again, 'While away')).toBeVisible({ timeout: 45_000 });
	await again.context().close();
	// Others may introduce as well: an address that is none is refused, and the field says so.
	await anna.goto('/team/health');
	await expect(
		anna.locator('.row-of-settings', { hasText: 'Directly, device to device' }).getByText('Open', { exact: true }),
	).toBeVisible();
	const field = anna.getByLabel('Other servers that introduce devices');
	await field.fill('https://relay.example.org');
	await field.press('Enter');
	await expect(anna.getByRole('alert')).toHaveText('An address begins with wss:// or ws://, such as wss://relay.example.org.');
	await field.fill('wss://relay.example.org');
	await field.press('Enter');
	await expect(anna.getByRole('alert')).toHaveCount(0);
	await untilStored(anna, 'preference', 'wss://relay.example.org');
});
