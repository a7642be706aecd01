import { expect } from '@playwright/test';
import { block, boxOf, drag, openEmpty, planByDragging, pointAt, test, untilStored } from './daybook.ts';

test.skip(({ isMobile }) => isMobile === true, 'a mouse and a keyboard, on a wide screen');

test.beforeEach(({ page }) => openEmpty(page));

test('dragging over empty hours plans something there; Enter saves it [S1-06] [S1-07] [S1-12] [S1-14] [S3-16] [S1-03] [S2-28]', async ({
	page,
}) => {
	await planByDragging(page, 'Sales visit to Dr Rossi', 3, 10, 11.5);
	await expect(block(page, 'Sales visit to Dr Rossi')).toContainText('10:00–11:30');
	await page.reload();
	await expect(block(page, 'Sales visit to Dr Rossi')).toContainText('10:00–11:30');
});

test('Esc discards what was begun', async ({ page }) => {
	await drag(page, await pointAt(page, 3, 10), await pointAt(page, 3, 11));
	await page.getByRole('textbox', { name: 'Subject' }).fill('Never mind');
	await page.keyboard.press('Escape');
	await expect(page.getByRole('textbox', { name: 'Subject' })).toHaveCount(0);
	await expect(block(page, 'Never mind')).toHaveCount(0);
});

test('letters typed at once are the words of what was begun, and a press elsewhere keeps them', async ({ page }) => {
	await drag(page, await pointAt(page, 3, 10), await pointAt(page, 3, 10.8));
	await page.keyboard.type('Mowing');
	await expect(page.getByRole('textbox', { name: 'Subject' })).toHaveValue('Mowing');
	const elsewhere = await pointAt(page, 5, 15);
	await page.mouse.click(elsewhere.x, elsewhere.y);
	await expect(page.getByRole('textbox', { name: 'Subject' })).toHaveCount(0);
	await expect(block(page, 'Mowing')).toContainText('10:00–11:00');
});

test('a block is dragged to another time and day, pulled longer, and both are taken back [F6] [S2-09]', async ({ page }) => {
	await planByDragging(page, 'Boiler', 3, 10, 11);
	const from = await pointAt(page, 3, 10.2);
	await drag(page, from, await pointAt(page, 4, 13.2));
	await expect(block(page, 'Boiler')).toContainText('13:00–14:00');
	const box = await boxOf(block(page, 'Boiler'));
	const edge = { x: box.x + box.width / 2, y: box.y + box.height - 3 };
	await drag(page, edge, { x: edge.x, y: edge.y + 48 });
	await expect(block(page, 'Boiler')).toContainText('13:00–15:00');
	await page.keyboard.press('Control+z');
	await expect(block(page, 'Boiler')).toContainText('13:00–14:00');
	await page.keyboard.press('Control+z');
	await expect(block(page, 'Boiler')).toContainText('10:00–11:00');
});

test('Ctrl+Z means what was done last, also while that is being stored [F6]', async ({ page }) => {
	await planByDragging(page, 'Boiler', 3, 10, 11);
	await drag(page, await pointAt(page, 3, 10.2), await pointAt(page, 4, 13.2));
	await page.keyboard.press('Control+z');
	await expect(page.getByText('Taken back.').first()).toBeVisible();
	await expect(block(page, 'Boiler')).toContainText('10:00–11:00');
});

test('Esc ends a drag and nothing has moved', async ({ page }) => {
	await planByDragging(page, 'Boiler', 3, 10, 11);
	await drag(page, await pointAt(page, 3, 10.2), await pointAt(page, 4, 15), false);
	await page.keyboard.press('Escape');
	await page.mouse.up();
	await expect(block(page, 'Boiler')).toHaveCount(1);
	await expect(block(page, 'Boiler')).toContainText('10:00–11:00');
});

test('a block goes from the hours to the whole-day strip and back', async ({ page }) => {
	await planByDragging(page, 'Boiler', 3, 10, 11);
	const strip = await boxOf(page.locator('.ec-all-day .ec-day').nth(4));
	await drag(page, await pointAt(page, 3, 10.2), { x: strip.x + strip.width / 2, y: strip.y + strip.height / 2 });
	await expect(page.locator('.ec-all-day .ec-event', { hasText: 'Boiler' })).toBeVisible();
	const box = await boxOf(page.locator('.ec-all-day .ec-event', { hasText: 'Boiler' }));
	await drag(page, { x: box.x + 40, y: box.y + 8 }, await pointAt(page, 3, 12.2));
	await expect(block(page, 'Boiler')).toContainText('12:00–13:00');
});

test('a click shows a light popover, Enter and a double click the full card; the toast takes back', async ({ page }) => {
	await planByDragging(page, 'Boiler', 3, 10, 11);
	await block(page, 'Boiler').click();
	const popover = page.getByRole('dialog', { name: 'Boiler' });
	await expect(popover).toContainText('Thursday');
	await page.keyboard.press('Escape');
	await expect(popover).toHaveCount(0);
	await block(page, 'Boiler').focus();
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/card=/);
	await expect(page.getByRole('dialog', { name: 'Activity' }).getByLabel('Subject')).toHaveValue('Boiler');
	await page.goBack();
	await expect(page.getByRole('dialog', { name: 'Activity' })).toHaveCount(0);
	// A hand holds the button for a moment, in which the blocks are drawn anew.
	await block(page, 'Boiler').dblclick({ delay: 100 });
	await page.getByRole('dialog', { name: 'Activity' }).getByRole('button', { name: 'Delete' }).click();
	await expect(block(page, 'Boiler')).toHaveCount(0);
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect(block(page, 'Boiler')).toBeVisible();
});

test('a second busy activity is refused, the clash named, the next free slot taken by one press [S3-17] [F3]', async ({ page }) => {
	await planByDragging(page, 'Boiler', 3, 10, 11);
	await page.keyboard.press('c');
	const card = page.getByRole('dialog', { name: 'Activity' });
	await card.getByLabel('Subject').fill('Second');
	await card.getByLabel('Start').fill('2026-11-26');
	await card.locator('#card-start-time').fill('10:30');
	await card.getByRole('button', { name: 'Plan' }).click();
	const question = page.getByRole('dialog', { name: /Already taken for you: Boiler/ });
	await expect(question.getByRole('button', { name: 'Thu 26 Nov, 11:00–12:00' })).toBeVisible();
	await question.getByRole('button').first().click();
	await expect(block(page, 'Second')).toContainText('11:00–12:00');
});

test('what lies in the past is recorded as done [S3-53] [S1-17]', async ({ page }) => {
	await drag(page, await pointAt(page, 1, 10), await pointAt(page, 1, 10.8));
	await page.getByRole('textbox', { name: 'Subject' }).fill('Called yesterday');
	await page.getByRole('button', { name: 'Log it' }).click();
	await block(page, 'Called yesterday').click();
	await expect(page.getByRole('dialog', { name: 'Called yesterday' })).toContainText('Held');
});

test('the calendar is used by the keyboard alone: create, walk, nudge, move, complete, delete', async ({ page }) => {
	await page.keyboard.press('c');
	// Typed at once: nothing is lost, and no letter is a command, while the card is on its way.
	await page.keyboard.type('By hand');
	await expect(page.getByRole('textbox', { name: 'Subject' })).toHaveValue('By hand');
	await page.keyboard.press('Control+Enter');
	await expect(block(page, 'By hand')).toContainText('9:30–10:30');
	await block(page, 'By hand').focus();
	await page.keyboard.press('Alt+ArrowDown');
	await expect(block(page, 'By hand')).toContainText('9:45–10:45');
	await block(page, 'By hand').focus();
	await page.keyboard.press('Alt+ArrowRight');
	await expect(page.locator('[aria-live=polite]').filter({ hasText: /26 Nov/ })).toBeAttached();
	await block(page, 'By hand').focus();
	await page.keyboard.press('v');
	await page.getByRole('textbox', { name: 'Day', exact: true }).fill('friday');
	await page.keyboard.press('Enter');
	await expect(block(page, 'By hand')).toContainText('Friday, 27 November 2026');
	await block(page, 'By hand').focus();
	await page.keyboard.press('Delete');
	await expect(block(page, 'By hand')).toHaveCount(0);
});

test('letter keys change the layout, and can be switched off', async ({ page }) => {
	await page.keyboard.press('m');
	await expect(page).toHaveURL(/month/);
	await page.keyboard.press('j');
	await expect(page).toHaveURL(/2026-12-25/);
	await page.keyboard.press('?');
	await page.getByLabel('Single letters are commands').uncheck();
	await untilStored(page, 'preference', '"name":"letterKeys","value":false');
	await page.keyboard.press('Escape');
	await page.keyboard.press('w');
	await expect(page).toHaveURL(/month/);
});
