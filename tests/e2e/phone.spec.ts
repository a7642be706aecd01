import { expect, type Page } from '@playwright/test';
import { block, openEmpty, openSample, test } from './daybook.ts';

test.skip(({ isMobile }) => isMobile !== true, 'a finger, on a narrow screen');

/** A finger that goes from one point to another, or rests where it is for `hold` milliseconds first. */
async function touch(page: Page, from: { x: number; y: number }, to: { x: number; y: number }, hold = 0): Promise<void> {
	const devtools = await page.context().newCDPSession(page);
	const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: { x: number; y: number }[]) =>
		devtools.send('Input.dispatchTouchEvent', { type, touchPoints: points });
	const moves = [1, 2, 3, 4, 5].map((step) => ({ x: from.x + ((to.x - from.x) * step) / 5, y: from.y + ((to.y - from.y) * step) / 5 }));
	const start = send('touchStart', [from]);
	// Resting is what a long press is.
	if (hold > 0) await page.evaluate((wait) => new Promise((done) => setTimeout(done, wait)), hold);
	// None waits for the answer to the one before: on a slow machine a quick finger would become a slow one.
	await Promise.all([start, ...moves.map((point) => send('touchMove', [point])), send('touchEnd', [])]);
}

test('the bar at the foot leads everywhere; New opens a sheet of the whole screen [S3-50]', async ({ page }) => {
	await openEmpty(page, '/calendar/day/2026-11-25');
	const bar = page.getByRole('navigation', { name: 'Main' }).last();
	for (const target of await bar.locator('a, button').all()) {
		const box = await target.boundingBox();
		expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
	}
	await bar.getByRole('button', { name: 'New' }).click();
	const sheet = page.getByRole('dialog', { name: 'Activity' });
	await expect.poll(async () => (await sheet.boundingBox())?.width).toBe(390);
	await sheet.getByLabel('Subject').fill('From the van');
	await sheet.getByRole('button', { name: 'Plan' }).click();
	await expect(block(page, 'From the van')).toBeVisible();
	await bar.getByRole('link', { name: 'Today' }).click();
	await expect(page.getByRole('checkbox', { name: 'Done: From the van' })).toBeVisible();
});

test('a swipe changes the day', async ({ page }) => {
	await openEmpty(page, '/calendar/day/2026-11-25');
	await expect(page.locator('.ec-body')).toBeVisible();
	await touch(page, { x: 330, y: 400 }, { x: 60, y: 410 });
	await expect(page).toHaveURL(/2026-11-26/);
	await touch(page, { x: 60, y: 400 }, { x: 330, y: 410 });
	await expect(page).toHaveURL(/2026-11-25/);
});

test('a long press on an empty hour begins something there', async ({ page }) => {
	await openEmpty(page, '/calendar/day/2026-11-25');
	await expect(page.locator('.ec-body')).toBeVisible();
	await touch(page, { x: 200, y: 420 }, { x: 200, y: 440 }, 600);
	await expect(page.getByRole('textbox', { name: 'Subject' })).toBeFocused();
});

test('no screen is wider than the phone', async ({ page }) => {
	await openSample(page, '/calendar/day/2026-11-25');
	for (const place of ['/today', '/calendar/agenda/2026-11-25', '/calendar/month/2026-11-25', '/calendar/week/2026-11-25', '/import', '/settings', '/inspect']) {
		await page.goto(place);
		await expect(page.locator('main h1')).toBeVisible();
		expect(await page.evaluate(() => document.documentElement.scrollWidth), place).toBeLessThanOrEqual(390);
	}
});
