import { expect, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { openEmpty, test, untilStored } from './daybook.ts';

test.skip(({ isMobile }) => isMobile === true, 'a phone shows the same, which is judged by axe and by eye');
test.slow();

const cardOf = (page: Page) => page.getByRole('dialog', { name: 'Activity' });
const rows = (page: Page) => page.locator('main section li');
const subjects = (page: Page) => rows(page).locator('.subject');
const only = (page: Page) => page.locator('#activities-only');

/** Plans something on the card; `fill` says the rest. */
async function plan(page: Page, category: string, subject: string, day: string, fill: () => Promise<unknown>): Promise<void> {
	await page.getByRole('button', { name: 'New activity' }).first().click();
	const card = cardOf(page);
	await card.getByLabel('Category').selectOption({ label: category });
	await card.getByLabel('Subject').fill(subject);
	await card.locator(category === 'Task' ? '#card-due' : '#card-start').fill(day);
	await fill();
	await page.keyboard.press('Control+Enter');
	await expect(card).toHaveCount(0);
	await untilStored(page, 'activity', subject);
}

/** Picks or makes what is called so. */
async function pick(page: Page, field: string, name: string): Promise<void> {
	await page.locator(`#${field}`).fill(name);
	await expect(page.locator(`#${field}-list`).getByRole('option').first()).toBeVisible();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('button', { name: `Remove ${name}` })).toBeVisible();
}

test('lists of activities: shipped ones, narrowed by day, customer, person, category and words, saved under a name, and taken along [S1-01] [S1-29] [S1-42] [S1-47] [S1-48] [S1-49] [S1-50] [S1-51] [S1-52] [S2-01] [S2-03] [S2-04] [S2-05] [S2-06] [S2-07] [S2-08] [S2-10] [S2-26] [S2-27] [S3-01] [S3-14] [S3-33] [S3-35] [S5-21]', async ({
	page,
}) => {
	await openEmpty(page);
	await page.goto('/activities');
	const wish =
		'Wants the offer for the heat pump again, this time with the longer warranty, and asks whether the old boiler can stay until spring.';
	await plan(page, 'Call', 'Call about the offer', '2026-11-27', async () => {
		await pick(page, 'card-company', 'Rossi Ltd');
		await pick(page, 'card-persons', 'Maria Rossi');
		await cardOf(page).getByLabel('Description').fill(wish);
		await cardOf(page).getByLabel('Priority').selectOption('High');
	});
	await plan(page, 'Meeting', 'Review of the year', '2026-12-03', () => pick(page, 'card-company', 'Bianchi Ltd'));
	await plan(page, 'Task', 'Measure the roof', '2026-11-26', async () => {
		await cardOf(page).getByLabel('Description').fill('Bring the long ladder');
		await pick(page, 'card-tags', 'Survey');
	});

	// Everything ahead, by day; the short description is there as a whole, and what presses is said.
	await expect(subjects(page)).toHaveText(['Measure the roof', 'Call about the offer', 'Review of the year']);
	const call = rows(page).filter({ hasText: 'Call about the offer' });
	await expect(call).toContainText(wish);
	await expect(call).toContainText('Call · Rossi Ltd, Maria Rossi');
	await expect(call).toContainText('High');
	await expect(rows(page).filter({ hasText: 'Measure the roof' })).toContainText('Bring the long ladder');

	// The lists that everybody has.
	await page.getByRole('link', { name: 'Due this week' }).click();
	await expect(subjects(page)).toHaveText(['Measure the roof', 'Call about the offer']);
	await page.getByRole('link', { name: 'Planned calls' }).click();
	await expect(subjects(page)).toHaveText(['Call about the offer']);
	await page.getByRole('link', { name: 'Meetings' }).click();
	await expect(subjects(page)).toHaveText(['Review of the year']);
	await page.getByRole('link', { name: 'History' }).click();
	await expect(page.getByText('Nothing fits this list.')).toBeVisible();

	// Narrowed: by person at the customer's, by customer, by category, by who does it, by tag, by words, by days.
	await page.getByRole('link', { name: 'From today on' }).click();
	for (const [name, found] of [
		['Maria Rossi', 'Call about the offer'],
		['Bianchi Ltd', 'Review of the year'],
		['Survey', 'Measure the roof'],
	] as const) {
		await pick(page, 'activities-only', name);
		await expect(subjects(page)).toHaveText([found]);
		await page.getByRole('button', { name: `Remove ${name}` }).click();
		await expect(subjects(page)).toHaveCount(3);
	}
	await only(page).fill('me done by');
	await page.keyboard.press('Enter');
	await expect(subjects(page)).toHaveCount(3);
	await pick(page, 'activities-only', 'Meeting');
	await expect(subjects(page)).toHaveText(['Review of the year']);
	await page.getByRole('button', { name: 'Remove Meeting' }).click();
	await page.getByLabel('Words in it').fill('warranty PUMP');
	await expect(subjects(page)).toHaveText(['Call about the offer']);
	await page.getByLabel('Words in it').fill('');
	await page.getByLabel('Period').selectOption('Other dates');
	await expect(subjects(page)).toHaveCount(0);
	await page.getByLabel('Until').fill('2026-11-26');
	await page.getByLabel('Until').blur();
	await expect(subjects(page)).toHaveText(['Measure the roof']);
	await page.getByLabel('Period').selectOption('From today on');

	// Kept under a name: there again after a reload, renamed, and gone and back.
	await pick(page, 'activities-only', 'Rossi Ltd');
	await page.getByRole('button', { name: 'Save as a list…' }).click();
	await page.getByLabel('Name of the list').fill('All about Rossi');
	await page.keyboard.press('Enter');
	const saved = page.getByRole('link', { name: 'All about Rossi', exact: true });
	await expect(saved).toHaveAttribute('aria-current', 'page');
	await untilStored(page, 'savedView', 'All about Rossi');
	await page.reload();
	await expect(saved).toHaveAttribute('aria-current', 'page');
	await expect(subjects(page)).toHaveText(['Call about the offer']);
	await page.getByRole('button', { name: 'Save or rename the list…' }).click();
	await page.getByLabel('Name of the list').fill('Rossi');
	await page.getByRole('button', { name: 'Save', exact: true }).click();
	const renamed = page.getByRole('link', { name: 'Rossi', exact: true });
	await expect(renamed).toBeVisible();

	// What was done is history, with what came of it, and goes along into a spreadsheet.
	await page.getByRole('button', { name: 'Call about the offer' }).click();
	await cardOf(page).getByLabel('Status').selectOption('Held');
	await page.keyboard.press('Control+Enter');
	await expect(cardOf(page)).toHaveCount(0);
	await page.getByLabel('Status').selectOption('Done');
	await expect(subjects(page)).toHaveText(['Call about the offer']);
	const saving = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Download as CSV' }).click();
	const file = await saving;
	expect(file.suggestedFilename()).toBe('Rossi 2026-11-25.csv');
	expect(readFileSync(await file.path(), 'utf8')).toContain(
		`2026-11-27,09:30,2026-11-27 10:30,Call,Call about the offer,"Rossi Ltd, Maria Rossi",Me,Held,,,,,"${wish}",`,
	);
	await page.getByRole('button', { name: 'Save or rename the list…' }).click();
	await page.getByRole('button', { name: 'Delete', exact: true }).click();
	await expect(renamed).toHaveCount(0);
	await page.keyboard.press('Control+z');
	await expect(renamed).toBeVisible();
});
