import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { test, untilStored } from './daybook.ts';

const sampleButton = (page: Page) => page.getByRole('button', { name: /sample data$/ });

/** What the toast says. */
const toast = (page: Page, text: string) => page.getByRole('region', { name: 'Messages' }).getByText(text);

/** Brings the sample firm in through its button. */
async function addSample(page: Page): Promise<void> {
	await page.goto('/settings/storage');
	await page.getByRole('button', { name: 'Add sample data' }).click();
	await expect(sampleButton(page)).toHaveText('Remove sample data');
}

test('another language is spoken at once, and a half-typed field stays as it is [S3-03]', async ({ page }) => {
	await page.goto('/settings');
	const email = page.locator('#self-email');
	await email.fill('anna@');
	await page.getByLabel('Language', { exact: true }).selectOption('Polski');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ustawienia');
	await expect(page.locator('html')).toHaveAttribute('lang', 'pl');
	await expect(email).toHaveValue('anna@');
	await page.getByLabel('Język', { exact: true }).selectOption('Italiano');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Impostazioni');
	await expect(email).toHaveValue('anna@');
	await email.press('Tab');
	await expect(page.getByText('Non è un indirizzo e-mail')).toBeVisible();
	await expect(email).toHaveValue('anna@');
	await page.reload();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Impostazioni');
});

test('theme, density, first day and letter keys are kept, each with the keyboard alone [S3-03]', async ({ page }) => {
	await page.goto('/settings');
	const root = page.locator('html');
	await page.getByRole('radio', { name: 'System' }).focus();
	await page.keyboard.press('ArrowLeft');
	await expect(root).toHaveAttribute('data-theme', 'dark');
	await expect(page.getByRole('radio', { name: 'Dark' })).toBeFocused();
	await page.getByRole('radio', { name: 'Compact' }).check();
	await expect(root).toHaveAttribute('data-density', 'compact');
	await page.getByLabel('First day of the week').selectOption('Sunday');
	await page.getByRole('switch', { name: 'Single letters are commands' }).press('Space');
	await untilStored(page, 'preference', '"name":"letterKeys","value":false');
	await page.reload();
	await expect(root).toHaveAttribute('data-theme', 'dark');
	await expect(root).toHaveAttribute('data-density', 'compact');
	await expect(page.getByLabel('First day of the week')).toHaveValue('7');
	await expect(page.getByRole('switch', { name: 'Single letters are commands' })).not.toBeChecked();
});

test('a time zone is found by typing and chosen by keys', async ({ page }) => {
	await page.goto('/settings');
	await page.getByRole('radio', { name: 'Another' }).check();
	const zone = page.getByRole('combobox', { name: 'City or zone' });
	await expect(zone).toBeFocused();
	await page.keyboard.type('new y');
	await expect(page.getByRole('option')).toContainText(['New York']);
	await page.keyboard.press('Enter');
	await expect(zone).toHaveValue('New York');
	await untilStored(page, 'preference', 'America/New_York');
	await page.reload();
	await expect(zone).toHaveValue('New York');
	await page.getByRole('radio', { name: /This device’s/ }).check();
	await expect(zone).toHaveCount(0);
});

test('name and working hours are kept; hours that overlap are refused and stay typed', async ({ page }) => {
	await page.goto('/settings');
	await page.locator('#self-name').fill('Anna Rossi');
	await page.locator('#self-name').press('Tab');
	await expect(toast(page, 'Saved: Anna Rossi')).toBeVisible();
	await page.getByRole('switch', { name: 'Saturday' }).check();
	await page.getByLabel('Monday, to').fill('12:30');
	await page.getByRole('button', { name: 'Add hours on Monday' }).click();
	await page.getByLabel('Monday, from').last().fill('12:00');
	await expect(page.getByText('hours must not overlap')).toBeVisible();
	await page.getByLabel('Monday, from').last().fill('13:30');
	await expect(page.getByText('hours must not overlap')).toHaveCount(0);
	await untilStored(page, 'member', '13:30');
	await page.reload();
	await expect(page.locator('#self-name')).toHaveValue('Anna Rossi');
	await expect(page.getByRole('switch', { name: 'Saturday' })).toBeChecked();
	await expect(page.getByLabel('Monday, from')).toHaveCount(2);
	await expect(page.getByLabel('Monday, from').last()).toHaveValue('13:30');
});

test('what is half-typed outlives a reload; a zone chosen on purpose is not asked about, until the device travels', async ({
	page,
	context,
}) => {
	await page.goto('/settings');
	await page.locator('#self-email').fill('anna@');
	await page.getByLabel('Monday, to').fill('07:15');
	await expect(page.getByText('hours must not overlap')).toBeVisible();
	await untilStored(page, 'drafts', 'anna@');
	await untilStored(page, 'drafts', '07:15');
	await page.getByRole('radio', { name: 'Another' }).check();
	await page.keyboard.type('new y');
	await expect(page.getByRole('option')).toContainText(['New York']);
	await page.keyboard.press('Enter');
	await untilStored(page, 'preference', 'America/New_York');
	await page.reload();
	await expect(page.locator('#self-email')).toHaveValue('anna@');
	await expect(page.getByLabel('Monday, to')).toHaveValue('07:15');
	await expect(page.getByText('hours must not overlap')).toBeVisible();
	await expect(page.getByRole('radio', { name: 'Another' })).toBeChecked();
	await expect(page.locator('.banner')).toHaveCount(0);
	const away = await context.newPage();
	await away.addInitScript(() => {
		const resolvedOptions: () => Intl.ResolvedDateTimeFormatOptions = Reflect.get(Intl.DateTimeFormat.prototype, 'resolvedOptions');
		Intl.DateTimeFormat.prototype.resolvedOptions = function () {
			return { ...resolvedOptions.call(this), timeZone: 'Asia/Tokyo' };
		};
	});
	await away.goto('/settings/about');
	await expect(away.getByRole('main')).toContainText(/Version \d+\.\d+\.\d+, built /);
	const there = away.locator('.banner');
	await there.getByRole('button', { name: 'Dismiss' }).click();
	await expect(there).toHaveCount(0);
	await untilStored(away, 'meta', 'Asia/Tokyo');
	await away.reload();
	await expect(away.getByRole('main')).toContainText('Version');
	await expect(there).toHaveCount(0);
});

test('sample data comes and goes, and the trash gives back one thing or all of it', async ({ page }) => {
	await addSample(page);
	await page.getByRole('button', { name: 'Remove sample data' }).click();
	await expect(sampleButton(page)).toHaveText('Add sample data');
	await page.goto('/settings/trash');
	const items = page.getByRole('list', { name: 'What lies in the trash' }).getByRole('listitem');
	await expect(items).toHaveCount(50);
	const search = page.getByRole('searchbox', { name: 'Search the trash' });
	await search.fill('no such thing');
	await expect(page.getByText('Nothing in the trash is called “no such thing”.')).toBeVisible();
	await search.fill('payroll');
	await expect(items.first()).toContainText('Payroll');
	const before = await items.count();
	await items
		.first()
		.getByRole('button', { name: /^Restore/ })
		.click();
	await expect(toast(page, 'Restored: Payroll')).toBeVisible();
	await expect(items).toHaveCount(before - 1);
	await search.fill('');
	await page.getByRole('button', { name: 'Restore all' }).click();
	await expect(page.getByText('The trash is empty.')).toBeVisible();
	await page.goto('/settings/storage');
	await expect(sampleButton(page)).toHaveText('Remove sample data');
});

test('the history undoes any command, marks it, and does it again [F6]', async ({ page }) => {
	await page.goto('/settings');
	await page.locator('#self-name').fill('Anna');
	await page.locator('#self-name').press('Tab');
	await expect(toast(page, 'Saved: Anna')).toBeVisible();
	await page.locator('#self-phone').fill('600 100 200');
	await page.locator('#self-phone').press('Tab');
	await expect(toast(page, 'Saved: 600 100 200')).toBeVisible();
	await page.goto('/settings/history');
	const items = page.getByRole('main').getByRole('listitem');
	await expect(items).toHaveText([/Saved: Anna.*Phone/, /Saved: Anna.*Name/, /Daybook was set up/]);
	await items.nth(1).getByRole('button', { name: /^Undo/ }).click();
	await expect(items.nth(1).getByRole('button', { name: /^Do again/ })).toBeVisible();
	await page.goto('/settings');
	await expect(page.locator('#self-name')).toHaveValue('Me');
	await expect(page.locator('#self-phone')).toHaveValue('600 100 200');
	await page.goto('/settings/history');
	await items
		.nth(1)
		.getByRole('button', { name: /^Do again/ })
		.click();
	await expect(items.nth(1).getByRole('button', { name: /^Undo/ })).toBeVisible();
	await page.goto('/settings');
	await expect(page.locator('#self-name')).toHaveValue('Anna');
});

test('everything is exported as one file that can be read', async ({ page }) => {
	await addSample(page);
	const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Export', exact: true }).click()]);
	expect(file.suggestedFilename()).toBe('daybook-2026-11-25.json');
	await expect(page.getByRole('main').getByText('Exported: daybook-2026-11-25.json')).toBeVisible();
	const backup = JSON.parse(await readFile(await file.path(), 'utf8')) as {
		journal: unknown[];
		records: Record<string, unknown[]>;
	};
	expect(backup.journal.length).toBeGreaterThan(1);
	expect(backup.records['activity']?.length).toBeGreaterThan(500);
	expect(backup.records['calendar']?.length).toBeGreaterThan(3);
});

test('an address that is none says so, in the language spoken, and leads to today', async ({ page }) => {
	await page.goto('/settings/nowhere');
	await expect(page.getByRole('heading', { name: 'This page does not exist.' })).toBeVisible();
	await page.getByRole('link', { name: 'Go to today' }).click();
	await expect(page).toHaveURL(/\/today$/);
});
