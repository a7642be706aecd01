import { expect } from '@playwright/test';
import { cardOf, pick, section } from './cardActs.ts';
import { block, openEmpty, openSample, test } from './daybook.ts';

test.skip(({ isMobile }) => isMobile === true, 'the panel beside the canvas');
test.slow();

const told = [
	['Description', 'Wants the offer by Friday'],
	['Details: how it went', 'Likes the second variant; asks for terms of payment.'],
	['Place', 'Via Roma 1, Bolzano'],
	['Phone', '+39 0471 000000'],
	['E-mail', 'jan@abtransport.example'],
] as const;

const about = [
	['Contact', 'Lena Lis'],
	['Project', 'CRM implementation'],
	['Opportunity', 'Ten pumps'],
	['Campaign', 'Spring mailing'],
] as const;

test('a card carries everything about a dealing, makes what is missing, keeps it, and is told of by each whom it is about [S1-09] [S1-10] [S1-23] [S1-24] [S2-29] [S2-33] [S2-34] [S2-35] [S2-36] [S2-37] [S2-31] [S3-07] [S3-10] [S3-12] [S3-13] [S3-23] [S3-30] [S3-32] [S3-34] [S3-44] [S4-28] [S5-13] [S5-14] [S5-16] [S5-17] [S5-19]', async ({
	page,
}) => {
	await openEmpty(page);
	await page.keyboard.press('c');
	const card = cardOf(page);
	await card.getByLabel('Category').selectOption({ label: 'Call' });
	await card.getByLabel('Subject').fill('Call about the offer');
	// Without anybody linked there is no direction, and nobody to speak to.
	await expect(card.getByLabel('Contact persons')).toHaveCount(0);
	await expect(card.getByText('From them')).toHaveCount(0);
	await pick(page, 'Company', 'AB Transport');
	await pick(page, 'Contact persons', 'Jan Kowalski');
	await card.getByRole('radio', { name: 'From us' }).press('ArrowRight');
	await expect(card.getByRole('radio', { name: 'From them' })).toBeFocused();
	// Fields that most cards need not show, once they are asked for.
	await card.getByRole('button', { name: 'Choose fields' }).click();
	for (const name of ['Opportunity', 'Campaign']) await page.getByRole('dialog', { name: 'Choose fields' }).getByLabel(name).check();
	await page.keyboard.press('Escape');
	for (const [field, name] of about) {
		await pick(page, field, name);
		await expect(card.getByRole('button', { name: `Remove ${name}` })).toBeVisible();
	}
	// What is wanted beforehand, what came of it afterwards, where, and how to reach them.
	for (const [field, text] of told) await card.getByLabel(field, { exact: true }).fill(text);
	await section(page, /^Who$/);
	await expect(card.getByText('Planned by Me')).toBeVisible();
	await card.getByLabel('Public: show it').check();
	await section(page, 'Goals, product, amount');
	await pick(page, 'Goals', 'Win the contract');
	await pick(page, 'Product', 'Heat pump');
	await card.getByLabel('Amount').fill('1,250.5 €');
	await card.getByLabel('Amount').blur();
	await expect(card.getByLabel('Amount')).toHaveValue('€1,250.50');
	await card.getByLabel('Amount').fill('twelve');
	await card.getByLabel('Amount').blur();
	await expect(card.getByText('“twelve” is not an amount.')).toBeVisible();
	// What was not understood is not left out when the card is saved: there it goes on.
	await card.getByRole('button', { name: 'Plan', exact: true }).click();
	await expect(card.getByLabel('Amount')).toBeFocused();
	await pick(page, 'Booked resources', 'Meeting room');
	await card.getByLabel('Needs completing later').check();
	// Whoever saves by a key has not left the field that he typed into.
	await card.getByLabel('Amount').fill('1250,50 zł');
	await page.keyboard.press('Control+Enter');
	await expect(card).toHaveCount(0);

	await page.reload();
	await block(page, 'Call about the offer').dblclick();
	await expect(card.getByRole('button', { name: 'Remove AB Transport' })).toBeVisible();
	await expect(card.getByText('Jan Kowalski')).toBeVisible();
	for (const [, name] of [['Company', 'AB Transport'], ...about] as const) {
		await card.getByRole('link', { name, exact: true }).click();
		await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
		await expect(page.locator('.timeline')).toContainText('Call about the offer');
		await page.goBack();
	}
	await expect(card.getByRole('radio', { name: 'From them' })).toBeChecked();
	for (const [field, text] of told) await expect(card.getByLabel(field, { exact: true })).toHaveValue(text);
	// Sections stay as they were left.
	await expect(card.getByLabel('Amount')).toHaveValue(/^PLN\s1,250\.50$/);
	await expect(card.getByLabel('Product')).toHaveValue('Heat pump');
	await expect(card.getByRole('button', { name: 'Remove Meeting room' })).toBeVisible();
	await expect(card.getByLabel('Needs completing later')).toBeChecked();
	// Nobody linked any more: the direction and the contact go too (I-11).
	for (const name of ['AB Transport', 'Lena Lis']) await card.getByRole('button', { name: `Remove ${name}` }).click();
	await expect(card.getByText('Jan Kowalski')).toHaveCount(0);
	await expect(card.getByRole('radio', { name: 'From them' })).toHaveCount(0);
});

test('who takes part answers, several do it, and the number is that of the contact [S1-26] [S2-24] [S2-30] [S3-24] [S5-18] [S1-34] [S1-13] [S1-31] [S4-26] [S3-17] [I-10]', async ({
	page,
}) => {
	await openSample(page);
	await page.keyboard.press('c');
	const card = cardOf(page);
	await pick(page, 'Contact', 'Whitfield');
	await expect(card.getByText('From Jonathan Whitfield: 0113 496 0114')).toBeVisible();
	await section(page, /^Who$/);
	await pick(page, 'Performers', 'Priya');
	await pick(page, 'Performers', 'Tom H');
	await card.getByLabel('Answer of Priya Nair').selectOption('Perhaps');
	await card.getByRole('button', { name: 'Remove Me' }).click();
	await expect(card.getByRole('button', { name: 'Remove Tom Hartley' })).toBeVisible();
	await card.getByRole('button', { name: 'Remove Tom Hartley' }).click();
	// Somebody has to do it.
	await expect(card.getByRole('button', { name: 'Remove Priya Nair' })).toHaveCount(0);
	await expect(card.getByLabel('Answer of Priya Nair')).toHaveValue('tentative');
	// A task that one gives to another is not started.
	await card.getByLabel('Category').selectOption({ label: 'Task' });
	await expect(card.getByLabel('Status')).toHaveValue('not_started');
	// What two do is in the day of both, and neither has that hour for anything else.
	const at = async (subject: string, time: string) => {
		await card.getByLabel('Subject').fill(subject);
		await card.locator('#card-start').fill('2026-11-28');
		await card.locator('#card-start-time').fill(time);
		await card.getByRole('button', { name: 'Plan', exact: true }).click();
	};
	await card.getByLabel('Category').selectOption({ label: 'Meeting' });
	await pick(page, 'Performers', 'Tom H');
	await at('Stairs at Whitfield’s', '10:00');
	await expect(card).toHaveCount(0);
	await page.goto('/calendar/team/2026-11-28');
	await expect(block(page, 'Stairs at Whitfield’s')).toHaveCount(2);
	await page.keyboard.press('c');
	await section(page, /^Who$/);
	await pick(page, 'Performers', 'Tom H');
	await card.getByRole('button', { name: 'Remove Me' }).click();
	await at('Tom alone', '10:30');
	await expect(page.getByText(/^Already taken for Tom Hartley: Stairs at Whitfield’s/)).toBeVisible();
});

test('fields are the person’s choice, by category, and can be of one’s own in six types [S1-25] [S4-02] [S4-11]', async ({ page }) => {
	await openEmpty(page);
	await page.goto('/settings/lists');
	for (const [name, kind] of [
		['Machine', 'Text'],
		['Hours run', 'Number'],
		['Serviced', 'Date'],
		['Under warranty', 'Yes or no'],
		['Fuel', 'Choice from a list'],
		['Manual', 'Web address'],
	] as const) {
		await page.getByRole('button', { name: 'New field' }).click();
		await page.getByLabel('Name').fill(name);
		await page.getByLabel('Holds').selectOption(kind);
		await page.getByRole('button', { name: 'Save', exact: true }).click();
		await expect(page.getByRole('button', { name, exact: true })).toBeVisible();
	}
	await page.getByRole('button', { name: 'New activity' }).first().click();
	const card = cardOf(page);
	await card.getByLabel('Subject').fill('Service');
	await card.getByLabel('Machine').fill('Boiler 3');
	await card.getByLabel('Hours run').fill('1200.5');
	await card.getByLabel('Serviced').fill('2026-10-01');
	await card.getByLabel('Under warranty').check();
	await pick(page, 'Fuel', 'Gas');
	await card.getByLabel('Manual').fill('javascript:alert(1)');
	await card.getByLabel('Manual').blur();
	await expect(card.getByText('is not a web address')).toBeVisible();
	await card.getByLabel('Manual').fill('https://example.com/manual');
	await card.getByLabel('Manual').blur();
	await expect(card.getByText('is not a web address')).toHaveCount(0);
	await card.getByRole('button', { name: 'Choose fields' }).click();
	const chooser = page.getByRole('dialog', { name: 'Choose fields' });
	await chooser.getByLabel('Place').uncheck();
	await chooser.getByLabel('Machine').uncheck();
	await page.keyboard.press('Escape');
	await expect(card.getByLabel('Place')).toHaveCount(0);
	// What holds a value is never hidden.
	await expect(card.getByLabel('Machine')).toHaveValue('Boiler 3');
	await card.getByLabel('Category').selectOption({ label: 'Task' });
	await expect(card.getByLabel('Place')).toBeVisible();
	await card.getByLabel('Category').selectOption({ label: 'Meeting' });
	await page.keyboard.press('Control+s');
	await expect(page).toHaveURL(/card=[0-9a-f]{8}-/);
	await page.reload();
	await expect(card.getByLabel('Hours run')).toHaveValue('1200.5');
	await expect(card.getByLabel('Serviced')).toHaveValue('2026-10-01');
	await expect(card.getByLabel('Under warranty')).toBeChecked();
	await expect(card.getByLabel('Fuel')).toHaveValue('Gas');
	await expect(card.getByLabel('Manual')).toHaveValue('https://example.com/manual');
	await expect(card.getByLabel('Place')).toHaveCount(0);
});
