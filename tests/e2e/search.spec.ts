import { expect, type Locator, type Page } from '@playwright/test';
import { faultsInBothThemes } from './axe.ts';
import { openEmpty, openSample, test } from './daybook.ts';
import { untilKept } from './shell.ts';

const field = (page: Page): Locator => page.getByRole('combobox', { name: 'Search activities, customers, days, commands' });
const options = (page: Page): Locator => page.getByRole('listbox', { name: 'Found' }).getByRole('option');
const chosen = (page: Page): Locator => page.locator('[role=option][aria-selected=true]');

/** Opens the palette, types into it as a hand does, and waits for the line that Enter will take. */
async function look(page: Page, words: string, expected: string | RegExp): Promise<void> {
	await page.keyboard.press('Control+k');
	await expect(field(page)).toBeFocused();
	await page.keyboard.type(words);
	await expect(chosen(page)).toContainText(expected);
}

test('what was planned is found by a word without its accents, without a network and without a mouse', async ({ page, context }) => {
	await openEmpty(page);
	await untilKept(page);
	await context.setOffline(true);

	await test.step('plan it from the palette', async () => {
		await look(page, 'Wizyta w Łodzi', 'Plan “Wizyta w Łodzi”');
		await page.keyboard.press('Enter');
		await expect(page).toHaveURL(/card=new/);
		await expect(page.getByRole('textbox', { name: 'Subject' })).toBeFocused();
		await page.keyboard.press('Control+Enter');
		await expect(page).not.toHaveURL(/card=/);
	});

	await test.step('find it', async () => {
		await look(page, 'lodzi', 'Wizyta w Łodzi');
		await expect(options(page).first().locator('mark')).toHaveText('Łodzi');
		await page.keyboard.press('Enter');
		await expect(page).toHaveURL(/\/calendar\/week\/2026-11-25\?card=[0-9a-f-]{36}$/);
		await expect(page.getByRole('textbox', { name: 'Subject' })).toHaveValue('Wizyta w Łodzi');
	});

	await test.step('it is the first of what was opened lately', async () => {
		await page.goto('/calendar/week/2026-11-25');
		await expect(page.locator('main [data-key]').first()).toBeVisible();
		await page.keyboard.press('Control+k');
		await expect(options(page).first()).toContainText('Wizyta w Łodzi');
		await page.keyboard.press('Escape');
		await expect(field(page)).toHaveCount(0);
	});

	await test.step('once deleted it is not found', async () => {
		await look(page, 'lodzi', 'Wizyta w Łodzi');
		await page.keyboard.press('Enter');
		await page.getByRole('button', { name: 'Delete' }).press('Enter');
		await expect(page).not.toHaveURL(/card=/);
		await look(page, 'lodzi', 'Plan “lodzi”');
		await expect(page.getByText('No activity, customer, day or command matches “lodzi”.')).toBeVisible();
	});
});

test('a series is found once, at its next time, and past ones come after', async ({ page }) => {
	await openSample(page);
	await look(page, 'briefing', 'Morning briefing');
	await expect(options(page).filter({ hasText: 'Morning briefing' })).toHaveCount(1);
	await expect(options(page).first()).toContainText('tomorrow, 7:45');
	await expect(options(page).first().getByRole('img', { name: 'repeats' })).toBeVisible();
	await field(page).fill('call');
	const [upcoming, past] = [page.getByRole('group', { name: /^Activities/ }), page.getByRole('group', { name: 'Earlier activities' })];
	await expect(upcoming.getByRole('option').first()).toContainText('Call');
	await expect(past.getByRole('option').first()).toContainText('Call');
});

test('days in words and commands, from the keyboard', async ({ page }) => {
	await openSample(page, '/calendar/month/2026-11-25');
	await look(page, 'in 3 weeks', '16 December 2026');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/\/calendar\/month\/2026-12-16/);

	await look(page, 'venerdì', '27 November 2026');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/\/calendar\/month\/2026-11-27/);

	await look(page, 'show agenda', 'Show the agenda');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/\/calendar\/agenda\/2026-11-27/);

	await look(page, 'theme drak', 'Dark theme');
	await page.keyboard.press('Enter');
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');

	await look(page, 'lingua', /.*/);
	await field(page).fill('italiano');
	await expect(chosen(page)).toContainText('Language: Italiano');
	await page.keyboard.press('Enter');
	await expect(page.locator('html')).toHaveAttribute('lang', 'it');
});

test('arrows move, the end leads to the beginning, and Esc gives the focus back', async ({ page }) => {
	await openSample(page);
	const before = page.getByRole('button', { name: 'Next', exact: true });
	await before.focus();
	await page.keyboard.press('/');
	await expect(field(page)).toBeFocused();
	await expect(options(page).nth(0)).toHaveAttribute('aria-selected', 'true');
	await page.keyboard.press('ArrowDown');
	await expect(options(page).nth(1)).toHaveAttribute('aria-selected', 'true');
	expect(await field(page).getAttribute('aria-activedescendant')).toBe(await options(page).nth(1).getAttribute('id'));
	await page.keyboard.press('ArrowUp');
	await page.keyboard.press('ArrowUp');
	await expect(options(page).last()).toHaveAttribute('aria-selected', 'true');
	await expect(options(page).last()).toBeInViewport();
	await page.keyboard.press('Escape');
	await expect(field(page)).toHaveCount(0);
	await expect(before).toBeFocused();
	// Closed at once: a key right after Esc opens it anew.
	await page.keyboard.press('/');
	await page.keyboard.press('Escape');
	await page.keyboard.press('/');
	await expect(field(page)).toBeFocused();
	// So does one that the browser passes on before it tells of the closing, as it does when it has much to do.
	await page.evaluate(async () => {
		document.querySelector('dialog')?.dispatchEvent(new Event('cancel', { cancelable: true }));
		while (document.querySelector('dialog')) await Promise.resolve();
		dispatchEvent(new KeyboardEvent('keydown', { key: 'k', code: 'KeyK', ctrlKey: true }));
	});
	await expect(field(page)).toBeFocused();
});

test('axe finds nothing wrong with the open palette, light or dark', async ({ page }) => {
	await openSample(page);
	for (const words of ['', 'call', 'friday', 'zxqv']) {
		await page.keyboard.press('Control+k');
		await field(page).fill(words);
		await expect(chosen(page)).toBeVisible();
		// Behind it nothing can be reached.
		expect(await faultsInBothThemes(page, 'dialog[open]'), words).toEqual([]);
		await page.keyboard.press('Escape');
		await expect(field(page)).toHaveCount(0);
	}
});
