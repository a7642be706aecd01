import { expect } from '@playwright/test';
import { openEmpty, test } from './daybook.ts';

test('what was used last opens first, but never an address that leads nowhere', async ({ page }) => {
	await openEmpty(page);
	await page.getByRole('link', { name: 'Activities', exact: true }).first().click();
	await expect(page).toHaveURL(/\/activities/);
	await page.goto('/nothing/here');
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	await page.goto('/');
	await expect(page).toHaveURL(/\/activities/);
});
