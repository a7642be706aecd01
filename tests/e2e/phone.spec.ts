import { expect, type Page } from '@playwright/test';
import { block, boxOf, openEmpty, openSample, test } from './daybook.ts';

test.skip(({ isMobile }) => isMobile !== true, 'a finger, on a narrow screen');

interface Place {
	x: number;
	y: number;
}

/** A finger that goes from one point to another; it rests where it is for `hold` milliseconds first, and `pace` at each step. */
async function touch(page: Page, from: Place, to: Place, hold = 0, pace = 0): Promise<void> {
	const devtools = await page.context().newCDPSession(page);
	const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: Place[]) =>
		devtools.send('Input.dispatchTouchEvent', { type, touchPoints: points });
	const moves = [1, 2, 3, 4, 5].map((step) => ({ x: from.x + ((to.x - from.x) * step) / 5, y: from.y + ((to.y - from.y) * step) / 5 }));
	const start = send('touchStart', [from]);
	const rest = (ms: number) => page.evaluate((wait) => new Promise((done) => setTimeout(done, wait)), ms);
	// Resting is what a long press is.
	if (hold > 0) await rest(hold);
	if (pace > 0) {
		for (const point of moves) await Promise.all([send('touchMove', [point]), rest(pace)]);
		return void (await send('touchEnd', []));
	}
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

/** Waits until a finger can turn the page, which is loaded after it is drawn. */
const untilTurning = (page: Page) => expect(page.locator('.canvas')).toHaveCSS('touch-action', /pan-y/);

test('a swipe changes the day, however slow, takes the page along, and is not the browser’s way back', async ({ page }) => {
	await openEmpty(page, '/today');
	await page.goto('/calendar/day/2026-11-25');
	await expect(page.locator('.ec-body')).toBeVisible();
	await untilTurning(page);
	await touch(page, { x: 330, y: 600 }, { x: 60, y: 610 });
	await expect(page).toHaveURL(/2026-11-26/);
	await touch(page, { x: 60, y: 600 }, { x: 330, y: 610 });
	await expect(page).toHaveURL(/2026-11-25/);
	await touch(page, { x: 60, y: 600 }, { x: 330, y: 610 }, 0, 150);
	await expect(page).toHaveURL(/2026-11-24/);
	// Not far enough, and not quick: the page goes back to its place.
	await touch(page, { x: 60, y: 600 }, { x: 150, y: 610 }, 0, 150);
	await expect(page.locator('.canvas')).toHaveCSS('translate', 'none');
	await expect(page).toHaveURL(/2026-11-24/);
});

test('a long press on an empty hour begins something there, of the usual length; a low block is moved by all but its edges', async ({
	page,
}) => {
	await openEmpty(page, '/calendar/day/2026-11-25');
	await expect(page.locator('.ec-body')).toBeVisible();
	await touch(page, { x: 200, y: 420 }, { x: 200, y: 420 }, 600);
	await expect(page.getByRole('textbox', { name: 'Subject' })).toBeFocused();
	await page.getByRole('textbox', { name: 'Subject' }).fill('From the van');
	await page.getByRole('textbox', { name: 'Subject' }).press('Enter');
	expect((await boxOf(block(page, 'From the van'))).height).toBeGreaterThan(40);
	await page.goto('/today?card=new');
	await page.getByRole('textbox', { name: 'Subject' }).fill('Low');
	await page.locator('#card-start-time').fill('12:00');
	await page.locator('#card-end-time').fill('12:15');
	await page.locator('#card-end-time').press('Tab');
	await page.getByRole('button', { name: 'Plan', exact: true }).click();
	await expect(page.getByRole('dialog', { name: 'Activity' })).toHaveCount(0);
	await page.goto('/calendar/day/2026-11-25');
	await block(page, 'Low').scrollIntoViewIfNeeded();
	const low = await boxOf(block(page, 'Low'));
	const grip = { x: low.x + low.width / 2, y: low.y + low.height * 0.7 };
	await touch(page, grip, { x: grip.x, y: grip.y + 48 }, 600);
	await expect(page.getByRole('status').filter({ hasText: 'Moved: Low' })).toBeVisible();
});

test('three days have their name in the choice of layouts, and what is new begins on the day that is looked at', async ({ page }) => {
	await openEmpty(page, '/calendar/workweek/2026-11-28');
	await expect(page.getByRole('combobox', { name: 'Layout' })).toHaveValue('week');
	const fresh = page.getByRole('navigation', { name: 'Main' }).last().getByRole('button', { name: 'New' });
	await fresh.click();
	await expect(page.locator('#card-start')).toHaveValue('2026-11-28');
	await expect(page.locator('#card-start-time')).toHaveValue('09:00');
});

test('no screen is wider than the phone, not even a small one, and its head says whole where one is', async ({ page }) => {
	await openSample(page, '/calendar/day/2026-11-25');
	await page.setViewportSize({ width: 360, height: 780 });
	for (const place of [
		'/today',
		'/calendar/day/2026-11-25',
		'/calendar/agenda/2026-11-25',
		'/calendar/month/2026-11-25',
		'/calendar/week/2026-11-25',
		'/import',
		'/settings',
		'/inspect',
	]) {
		await page.goto(place);
		await expect(page.locator('main h1')).toBeVisible();
		expect(await page.evaluate(() => document.documentElement.scrollWidth), place).toBeLessThanOrEqual(360);
		const cut = ({ scrollHeight, clientHeight, scrollWidth, clientWidth }: Element) =>
			scrollHeight > clientHeight || scrollWidth > clientWidth;
		expect(await page.locator('main h1').evaluate(cut), `the head of ${place} is cut`).toBe(false);
	}
});
