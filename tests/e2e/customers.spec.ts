import { expect, type Locator, type Page } from '@playwright/test';
import { block, openEmpty, openSample, test, untilStored } from './daybook.ts';
import { untilKept } from './shell.ts';

/** What a fact of a card says. */
const fact = (page: Page, name: string): Locator => page.locator('dl').locator(`dt:text-is("${name}") + dd`);

/** Picks what there is, or makes what there is not, in a field that searches as one types. */
async function pick(page: Page, name: string, words: string, makes = false): Promise<void> {
	const field = page.getByRole('combobox', { name, exact: true });
	await field.fill(words);
	await page
		.getByRole('option', { name: makes ? `Create “${words}”` : words })
		.first()
		.click();
}

const heading = (page: Page, name: string): Locator => page.getByRole('heading', { level: 1, name });
const form = (page: Page): Locator => page.locator('main form');

test('a contact is profiled, reached, planned with and found wherever it belongs [S1-08] [S3-54] [S4-01] [S4-03] [S4-04] [S4-08] [S4-09] [S4-10] [S4-14] [S4-15] [S4-16] [S4-17] [S4-19] [S4-20] [S4-35]', async ({
	page,
}) => {
	test.slow();
	await openEmpty(page, '/today');
	await page.goto('/companies');

	await test.step('an empty list says what will be there, and makes the first one', async () => {
		await expect(page.getByText('The companies you deal with will be here.')).toBeVisible();
		await page.locator('.empty').getByRole('button', { name: 'New company' }).click();
		await expect(page.getByLabel('Name', { exact: true })).toBeFocused();
		await page.keyboard.press('Control+Enter');
		await expect(page.getByRole('alert')).toContainText('A name is missing');
		await expect(page.getByLabel('Name', { exact: true })).toHaveAccessibleDescription(/A name is missing/);
		await page.getByLabel('Name', { exact: true }).fill('Officina Rossi');
		await page.keyboard.press('Control+Enter');
		await expect(heading(page, 'Officina Rossi')).toBeVisible();
	});

	await test.step('the plus in a company makes one of its contacts, with all that is known of the person', async () => {
		await page.getByRole('button', { name: 'New contact' }).click();
		await expect(page.getByLabel('Given name')).toBeFocused();
		await expect(page.getByRole('combobox', { name: 'Company', exact: true })).toHaveValue('Officina Rossi');
		await page.getByLabel('Given name').fill('Anna');
		await page.getByLabel('Family name').fill('Bianchi');
		await page.getByLabel('E-mail', { exact: true }).fill('anna@rossi.example');
		await page.getByLabel('Phone', { exact: true }).fill('+39 02 555 01');
		await page.getByLabel('Which phone').first().fill('personal');
		await page.getByLabel('Street and number').fill('Via Dante 4');
		await page.getByLabel('Town').fill('Lentate');
		await page.getByLabel('Country').selectOption('IT');
		await page.getByLabel('Province').selectOption('MB');
		await pick(page, 'Role', 'Decides');
		await pick(page, 'Rating', 'Hot');
		await pick(page, 'Kind of relation', 'Client');
		await pick(page, 'Campaigns', 'Spring mailing', true);
		await form(page).getByRole('button', { name: 'Save' }).click();
		await expect(heading(page, 'Anna Bianchi')).toBeVisible();
		await expect(page.getByRole('link', { name: 'anna@rossi.example' })).toHaveAttribute('href', 'mailto:anna@rossi.example');
		await expect(page.getByRole('link', { name: '+39 02 555 01' })).toHaveAttribute('href', 'tel:+390255501');
		await expect(fact(page, 'Phone')).toContainText('personal');
		await expect(fact(page, 'Address')).toContainText(/Via Dante 4\s*Lentate \(Monza/);
		await expect(fact(page, 'Role')).toHaveText('Decides');
		await expect(fact(page, 'Rating')).toHaveText('Hot');
		await expect(fact(page, 'Kind of relation')).toHaveText('Client');
		await expect(fact(page, 'Campaigns')).toContainText('Spring mailing since today');
	});

	await test.step('each change of the status is in its history', async () => {
		await page.getByRole('button', { name: 'Edit', exact: true }).click();
		await pick(page, 'Status', 'Customer');
		await page.keyboard.press('Control+Enter');
		await expect(fact(page, 'Status')).toContainText('Customer');
		await page.getByRole('button', { name: 'How the status changed' }).click();
		const history = page.getByRole('dialog', { name: 'How the status changed' });
		await expect(history.getByRole('listitem').first()).toContainText(/Lead\s+Customer/);
		await expect(history.getByRole('listitem')).toHaveCount(2);
		await page.keyboard.press('Escape');
	});

	await test.step('what is planned from the card is linked to it, and stands in the calendar, here and with the company', async () => {
		await page.getByRole('button', { name: 'Plan', exact: true }).first().click();
		const card = page.locator('form.card');
		await card.getByLabel('Subject').fill('Show the new stove');
		await expect(card.getByRole('link', { name: 'Anna Bianchi', exact: true })).toBeVisible();
		await card.getByRole('button', { name: 'Plan', exact: true }).click();
		await expect(card).toHaveCount(0);
		await expect(page.locator('.timeline')).toContainText('Show the new stove');
		await fact(page, 'Company').getByRole('link', { name: 'Officina Rossi' }).click();
		await expect(heading(page, 'Officina Rossi')).toBeVisible();
		await expect(page.locator('.timeline')).toContainText('Show the new stove');
		// A dealing of the firm, for which she is only to be spoken to.
		await page.getByRole('button', { name: 'Plan', exact: true }).first().click();
		await card.getByLabel('Subject').fill('Talk about the terms');
		await pick(page, 'Contact persons', 'Anna');
		await expect(card.getByLabel('Answer of Anna Bianchi')).toBeVisible();
		await card.getByLabel(/^Busy/).uncheck();
		await card.getByRole('button', { name: 'Plan', exact: true }).click();
		await expect(card).toHaveCount(0);
		await expect(page.locator('.timeline')).toContainText('Talk about the terms');
		await page.getByRole('link', { name: 'Calendar', exact: true }).click();
		await block(page, 'Show the new stove').click();
		await page.getByRole('dialog').getByRole('link', { name: 'Anna Bianchi', exact: true }).click();
		await expect(heading(page, 'Anna Bianchi')).toBeVisible();
	});

	await test.step('a call is logged as one that took place', async () => {
		await page.getByRole('button', { name: 'Log call' }).click();
		const card = page.locator('form.card');
		await expect(card.getByLabel('Category')).toContainText('Call');
		await card.getByLabel('Subject').fill('Asked for the price');
		await card.getByRole('button', { name: 'Log it' }).click();
		await expect(card).toHaveCount(0);
		// All that there is with her, what is to come before what took place.
		await expect(page.locator('.timeline')).toContainText('Asked for the price');
		await expect(page.locator('.timeline')).toContainText(/Talk about the terms[^]*Asked for the price/);
		await expect(page.locator('.timeline')).toContainText(/Show the new stove[^]*Asked for the price/);
	});
});

test('a project is planned from, the menu of what is new closes when pressed again, and what is deleted comes back [S3-55] [S4-22]', async ({
	page,
	context,
	isMobile,
}) => {
	test.skip(isMobile, 'the bar of a phone plans at once; the menu is under More');
	await openEmpty(page, '/today');
	const opener = page.getByRole('button', { name: 'New', exact: true });
	const menu = page.getByRole('menu', { name: 'New' });
	await opener.click();
	for (const name of ['New activity', 'New contact', 'New company', 'New opportunity', 'New project', 'New campaign']) {
		await expect(menu.getByRole('menuitem', { name })).toBeVisible();
	}
	await opener.click();
	await expect(menu).toHaveCount(0);
	await opener.press('Enter');
	await expect(menu.getByRole('menuitem', { name: 'New activity' })).toBeFocused();
	await page.keyboard.press('ArrowUp');
	await page.keyboard.press('ArrowUp');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL('/projects/new');
	await expect(page.getByLabel('Name', { exact: true })).toBeFocused();
	await page.getByLabel('Name', { exact: true }).fill('School boiler room');
	await untilStored(page, 'drafts', 'School boiler room');
	await page.reload();
	await expect(page.getByLabel('Name', { exact: true })).toHaveValue('School boiler room');
	await page.getByLabel('Start', { exact: true }).fill('2026-12-10');
	await page.getByLabel('Due', { exact: true }).fill('2026-12-01');
	await page.keyboard.press('Control+Enter');
	await expect(page.getByRole('alert')).toContainText('The end lies before the start');
	await page.getByLabel('Due', { exact: true }).fill('2027-01-15');
	await page.keyboard.press('Control+Enter');
	await expect(heading(page, 'School boiler room')).toBeVisible();

	await page.getByRole('button', { name: 'Plan', exact: true }).first().click();
	const card = page.locator('form.card');
	await card.getByLabel('Subject').fill('Measure the room');
	await card.getByRole('button', { name: 'Plan', exact: true }).click();
	await expect(card).toHaveCount(0);
	await expect(page.locator('.timeline')).toContainText('Measure the room');

	await page.getByRole('button', { name: 'Delete' }).click();
	await expect(page).toHaveURL('/projects');
	await expect(page.getByText('Work with a beginning and an end will be here.')).toBeVisible();
	await page.keyboard.press('Control+z');
	await page.getByRole('row', { name: 'School boiler room' }).getByRole('link').click();
	await expect(heading(page, 'School boiler room')).toBeVisible();
	await page.goBack();
	await expect(page).toHaveURL('/projects');
	await page.goForward();
	await expect(heading(page, 'School boiler room')).toBeVisible();
	await untilKept(page);
	await context.setOffline(true);
	await page.reload();
	await expect(heading(page, 'School boiler room')).toBeVisible();
});

test('a list is searched as one types, sorted, and as it was when one comes back; the palette finds customers too', async ({
	page,
	isMobile,
}) => {
	test.skip(isMobile, 'a table with heads to press is for the wide screen');
	await openSample(page);
	const rows = page.locator('main').getByRole('row');
	await page.getByRole('link', { name: 'Customers' }).click();
	await expect(rows).toHaveCount(29);
	await page.getByRole('button', { name: 'Company' }).click();
	await expect(page.getByRole('columnheader', { name: 'Company' })).toHaveAttribute('aria-sort', 'ascending');
	await page.getByRole('searchbox').fill('har lead');
	await expect(rows).not.toHaveCount(29);
	await page.getByRole('searchbox').fill('harewood');
	await expect(rows).toHaveCount(2);
	await page.getByRole('link', { name: 'Diane Firth' }).click();
	await expect(heading(page, 'Diane Firth')).toBeVisible();
	await page.goBack();
	await expect(page.getByRole('searchbox')).toHaveValue('harewood');
	await expect(rows).toHaveCount(2);

	await page.keyboard.press('Control+k');
	const field = page.getByRole('combobox', { name: /Search activities, customers/ });
	await expect(field).toBeFocused();
	await field.fill('diane');
	await expect(page.locator('[role=option][aria-selected=true]')).toContainText('Diane Firth');
	await page.keyboard.press('Enter');
	await expect(heading(page, 'Diane Firth')).toBeVisible();
});

test('on a phone the list is a list of names, sorted by a choice, and as it was when one comes back', async ({ page, isMobile }) => {
	test.skip(!isMobile, 'for the phone');
	await openSample(page);
	await page.getByRole('link', { name: 'Customers' }).click();
	await page.getByLabel('Sort by').selectOption('Company');
	await page.getByRole('searchbox').fill('harewood');
	const link = page.locator('main').getByRole('link', { name: 'Diane Firth' });
	await link.click();
	await expect(heading(page, 'Diane Firth')).toBeVisible();
	await page.goBack();
	await expect(page.getByRole('searchbox')).toHaveValue('harewood');
	await expect(page.getByLabel('Sort by').locator('option:checked')).toHaveText('Company');
	await expect(link).toBeVisible();
});
