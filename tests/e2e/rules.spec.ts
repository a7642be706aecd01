import { expect, type Page } from '@playwright/test';
import { openEmpty, test } from './daybook.ts';

test.skip(({ isMobile }) => isMobile === true, 'the rules are the same on a phone');
test.slow();

const cardOf = (page: Page) => page.getByRole('dialog', { name: 'Activity' });

test('a new activity takes the usual reminders of its category, until somebody changes them', async ({ page }) => {
	await openEmpty(page);
	await page.keyboard.press('c');
	const card = cardOf(page);
	const reminders = card.locator('.reminders li');
	const choose = (label: string) => card.getByLabel('Category').selectOption({ label });
	await choose('Call');
	await expect(reminders).toHaveText(/^5 minutes before/);
	await choose('Meeting');
	await expect(reminders).toHaveText(/^10 minutes before/);
	await reminders.getByRole('button').last().click();
	await expect(reminders).toHaveCount(0);
	await choose('Call');
	await expect(card.getByLabel('Category').locator('option:checked')).toHaveText('Call');
	await expect(reminders).toHaveCount(0);
});
