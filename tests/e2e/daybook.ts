import { expect, test as base, type Locator, type Page } from '@playwright/test';
import { watchFaults } from './shell.ts';

/** A Wednesday morning, so that the same week is tried whenever the tests run. */
export const now = new Date('2026-11-25T09:10:00+01:00');

/** A page whose clock stands still, and that fails its test if it says anything on the console. */
export const test = base.extend<{ faults: string[] }>({
	faults: [
		async ({ context }, use) => {
			const faults = await watchFaults(context);
			await use(faults);
			expect(faults).toEqual([]);
		},
		{ auto: true },
	],
	page: async ({ page }, use) => {
		await page.clock.setFixedTime(now);
		await slowDown(page);
		leaveWhenSaved(page);
		await use(page);
	},
});

/** Whoever leaves a page while it says that it is saving is asked whether to lose that; the tests wait, as people do. */
function leaveWhenSaved(page: Page): void {
	const saved = () => page.locator('.saved[aria-busy=true]').waitFor({ state: 'detached' });
	const leave = { goto: page.goto.bind(page), reload: page.reload.bind(page) };
	page.goto = (...to) => saved().then(() => leave.goto(...to));
	page.reload = (...how) => saved().then(() => leave.reload(...how));
}

/** With DAYBOOK_SLOW=4 the page computes four times as slowly: races show themselves that a fast machine hides. */
async function slowDown(page: Page): Promise<void> {
	const rate = Number(process.env['DAYBOOK_SLOW'] ?? 1);
	if (rate > 1) await (await page.context().newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate });
}

/** Opens a calendar that has nothing in it yet, with the greeting put away. */
export async function openEmpty(page: Page, address = '/calendar/week/2026-11-25'): Promise<void> {
	await page.goto(address);
	await page.getByRole('button', { name: 'Start empty' }).click();
	await expect(page.locator('.welcome')).toHaveCount(0);
}

/** Opens a calendar with the sample firm in it. */
export async function openSample(page: Page, address = '/calendar/week/2026-11-25'): Promise<void> {
	await page.goto(address);
	await page.locator('.welcome button').first().click();
	await expect(page.locator('.welcome')).toHaveCount(0);
	await expect(page.locator('main [data-key]').first()).toBeVisible();
}

/** Waits until a table of the database has a row that says this: whoever leaves a page at once may be faster than the disk. */
export async function untilStored(page: Page, table: string, text: string): Promise<void> {
	await expect.poll(() => page.evaluate(rowsOf, table)).toContain(text);
}

function rowsOf(table: string): Promise<string> {
	return new Promise((resolve, reject) => {
		const opening = indexedDB.open('daybook');
		opening.onerror = () => reject(new Error('not opened'));
		opening.onsuccess = () => {
			const asked = opening.result.transaction(table).objectStore(table).getAll();
			asked.onsuccess = () => {
				opening.result.close();
				resolve(JSON.stringify(asked.result));
			};
		};
	});
}

/** A block of the week with these words in it. */
export const block = (page: Page, words: string): Locator => page.locator('.ec-event', { hasText: words });

/**
 * Where something is on the screen, once it has come to rest: it may be drawn anew at any moment, and is then for a
 * moment nowhere, and what was just opened or scrolled is on its way.
 */
export async function boxOf(target: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
	let last = '';
	const resting = async () => {
		const box = JSON.stringify(await target.boundingBox());
		const rests = box === last && box !== 'null';
		last = box;
		return rests;
	};
	await expect.poll(resting, { intervals: [50] }).toBe(true);
	return JSON.parse(last) as { x: number; y: number; width: number; height: number };
}

/** The point of the week's grid at a day (0 is its first) and an hour. */
export async function pointAt(page: Page, day: number, hour: number): Promise<{ x: number; y: number }> {
	const grid = await boxOf(page.locator('.ec-body .ec-day').nth(day));
	const first = await boxOf(page.locator('.ec-body'));
	return { x: grid.x + grid.width / 2, y: first.y + hour * 48 + 2 };
}

/** Drags the mouse from one point to another, as slowly as a hand does. */
export async function drag(page: Page, from: { x: number; y: number }, to: { x: number; y: number }, drop = true): Promise<void> {
	await page.mouse.move(from.x, from.y);
	await page.mouse.down();
	await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 });
	await page.mouse.move(to.x, to.y, { steps: 4 });
	if (drop) await page.mouse.up();
}

/** Plans something by dragging over empty hours of a day, and typing what it is. */
export async function planByDragging(page: Page, subject: string, day: number, from: number, to: number): Promise<void> {
	await drag(page, await pointAt(page, day, from), await pointAt(page, day, to - 0.2));
	const subjectField = page.getByRole('textbox', { name: 'Subject' });
	await expect(subjectField).toBeFocused();
	await subjectField.fill(subject);
	await subjectField.press('Enter');
	await expect(subjectField).toHaveCount(0);
	await expect(block(page, subject)).toBeVisible();
}
