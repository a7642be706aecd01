import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { block, openEmpty, openSample, test, untilStored } from './daybook.ts';

test.skip(({ isMobile }) => isMobile === true, 'the panel beside the canvas');
test.slow();

const cardOf = (page: Page) => page.getByRole('dialog', { name: 'Activity' });
const subjects = (page: Page) => page.locator('main section li .subject');

/** Picks or makes what is called so. */
async function pick(page: Page, field: string, name: string): Promise<void> {
	await page.locator(`#${field}`).fill(name);
	await expect(page.locator(`#${field}-list`).getByRole('option').first()).toBeVisible();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('button', { name: `Remove ${name}` })).toBeVisible();
}

/** Opens a new card of a category, with its day and hours. */
async function begin(page: Page, category: string, subject: string, day: string, from: string, until: string): Promise<void> {
	await page.getByRole('button', { name: 'New activity' }).first().click();
	const card = cardOf(page);
	await card.getByLabel('Category').selectOption({ label: category });
	await card.locator('#card-subject').fill(subject);
	await card.locator('#card-start').fill(day);
	await card.locator('#card-start-time').fill(from);
	await card.locator('#card-end-time').fill(until);
}

async function keep(page: Page, subject: string): Promise<void> {
	await page.keyboard.press('Control+Enter');
	await expect(cardOf(page)).toHaveCount(0);
	await untilStored(page, 'activity', subject);
}

test('any dealing with a customer, planned or past, with as little or as much as there is to say, is in the calendar, the day plan and his history [S1-04] [S1-11] [S2-02] [S3-02] [S3-04] [S3-06] [S3-11] [S4-23] [S4-27] [S4-36] [S5-01] [S5-03]', async ({
	page,
}) => {
	await openEmpty(page);
	const card = cardOf(page);
	await begin(page, 'Meeting', 'Review', '2027-05-22', '10:00', '11:00');
	await keep(page, 'Review');
	await page.goto('/calendar/day/2027-05-22');
	await expect(block(page, 'Review')).toContainText('10:00–11:00');

	// A visit of last June is a record of it; all else can be left out.
	await begin(page, 'Sales visit', 'Customer visit', '2026-06-12', '11:00', '12:00');
	await expect(card.getByLabel('Status')).toHaveValue('done');
	await pick(page, 'card-company', 'AB Transport');
	await card.getByLabel('Description', { exact: true }).fill('Showed the two variants, the driver wants the second');
	await keep(page, 'Customer visit');
	await begin(page, 'Call', 'Call to AB Transport', '2026-11-25', '16:00', '16:30');
	await pick(page, 'card-company', 'AB Transport');
	await keep(page, 'Call to AB Transport');
	await begin(page, 'Appointment', 'Supplier selection', '2026-11-25', '14:00', '15:00');
	await pick(page, 'card-project', 'CRM implementation');
	await pick(page, 'card-company', 'AB Transport');
	await card.getByLabel('Place').fill('Via Roma 1, Bolzano');
	await keep(page, 'Supplier selection');
	await page.getByRole('button', { name: 'New activity' }).first().click();
	await card.getByLabel('Category').selectOption({ label: 'Task' });
	await card.locator('#card-subject').fill('Send the terms');
	await card.locator('#card-due').fill('2026-11-27');
	await pick(page, 'card-company', 'AB Transport');
	await keep(page, 'Send the terms');

	// The calendar knows the task, and the day plan tells the day in its order.
	await page.goto('/calendar/week/2026-11-25');
	await expect(block(page, 'Send the terms')).toBeVisible();
	await page.goto('/today');
	await expect(subjects(page)).toHaveText(['Supplier selection', 'Call to AB Transport', 'Send the terms']);

	// Everything that was ever done with the firm, under its name and that of the project.
	await page.goto('/activities');
	await page.getByLabel('Period').selectOption('Other dates');
	await page.getByLabel('From', { exact: true }).fill('2026-06-01');
	await page.getByLabel('Until').fill('2026-12-31');
	await pick(page, 'activities-only', 'AB Transport');
	await expect(subjects(page)).toHaveText(['Customer visit', 'Supplier selection', 'Call to AB Transport', 'Send the terms']);
	await pick(page, 'activities-only', 'CRM implementation');
	await expect(subjects(page)).toHaveText(['Supplier selection']);

	// The appointment goes to another calendar with its place.
	await page.getByRole('button', { name: 'Supplier selection' }).click();
	await card.getByRole('button', { name: 'Export or share' }).click();
	const saving = page.waitForEvent('download');
	await page.getByRole('button', { name: /Calendar file for others/ }).click();
	const text = await readFile(await (await saving).path(), 'utf8');
	expect(text).toContain('LOCATION:Via Roma 1\\, Bolzano');
	expect(text).toContain('SUMMARY:Supplier selection');

	// Half a year later the task is still waiting to be done.
	await page.clock.setFixedTime(new Date('2027-05-25T09:10:00+02:00'));
	await page.goto('/today');
	await expect(page.locator('main section', { hasText: 'Overdue' }).locator('li', { hasText: 'Send the terms' })).toContainText('27 Nov');
});

test('a call that took place is recorded, one to come is planned for another, and every attempt is found apart [S3-49] [S4-30]', async ({
	page,
}) => {
	await openSample(page);
	const card = cardOf(page);
	await begin(page, 'Call', 'Ask about the quote', '2026-11-24', '17:05', '17:10');
	await expect(card.getByRole('button', { name: 'Log it', exact: true })).toBeVisible();
	await pick(page, 'card-company', 'Nobody & Sons');
	await card.getByLabel('Status').selectOption('Not held');
	await card.getByRole('button', { name: 'More ways' }).click();
	await page.getByRole('button', { name: 'Save and plan similar' }).click();
	// The card of the next one, which is like it but for what came of it.
	await expect(card.getByLabel('Status')).not.toHaveValue('cancelled');
	await expect(card.getByRole('button', { name: 'Remove Nobody & Sons' })).toBeVisible();
	await card.locator('#card-start').fill('2026-11-26');
	const who = card.locator('summary', { hasText: /^Who$/ });
	if (!(await who.evaluate((one) => (one.parentElement as HTMLDetailsElement).open))) await who.click();
	await card.getByLabel('Performers').fill('Priya');
	await expect(card.getByRole('option', { name: /Priya Nair/ })).toBeVisible();
	await page.keyboard.press('Enter');
	await card.getByRole('button', { name: 'Remove Me' }).click();
	await card.getByLabel(/^Busy/).uncheck();
	await page.keyboard.press('Control+Enter');
	await expect(card).toHaveCount(0);

	await page.goto('/activities');
	await page.getByLabel('Period').selectOption('Other dates');
	await page.getByLabel('From', { exact: true }).fill('2026-11-23');
	await page.getByLabel('Until').fill('2026-11-29');
	await pick(page, 'activities-only', 'Nobody & Sons');
	await expect(subjects(page)).toHaveText(['Ask about the quote', 'Ask about the quote']);
	await expect(page.locator('main section li').last()).toContainText('Priya Nair');
	await page.getByLabel('Status').selectOption('Called off');
	await expect(subjects(page)).toHaveCount(1);

	// Half a year later all that was left undone is overdue: the newest of it, and the rest when asked for.
	await page.clock.setFixedTime(new Date('2027-05-25T09:10:00+02:00'));
	await page.goto('/today');
	const overdue = page.locator('main section', { hasText: 'Overdue' }).getByRole('listitem');
	// Twenty of them, and what was planned for the last sixty days.
	await expect(overdue).toHaveCount(23);
	const older = page.getByRole('button', { name: /^Show \d+ older$/ });
	const all = 23 + Number(/\d+/.exec(await older.innerText())?.[0]);
	for (let shown = 23; shown < all; shown = Math.min(shown + 25, all)) {
		await expect(overdue).toHaveCount(shown);
		await older.click();
	}
	await expect(overdue).toHaveCount(all);
	await expect(older).toHaveCount(0);
});

test('a day of the month has a plus that plans on it, today and later [S3-52]', async ({ page }) => {
	await openEmpty(page, '/calendar/month/2026-11-25');
	const day = (date: string) => page.getByRole('gridcell').and(page.locator(`[data-day="${date}"]`));
	await expect(day('2026-11-24').getByRole('button', { name: /^Plan on/ })).toHaveCount(0);
	await day('2026-11-27').hover();
	await day('2026-11-27').getByRole('button', { name: 'Plan on Friday, 27 November 2026' }).click();
	await page.getByRole('textbox', { name: 'Subject' }).fill('Order the pump');
	await page.keyboard.press('Enter');
	await expect(day('2026-11-27').getByRole('button', { name: /^Order the pump/ })).toBeVisible();
	await expect(page.getByRole('button', { name: 'Saved on this device' })).toBeVisible();
});
