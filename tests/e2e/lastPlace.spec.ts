import { expect } from '@playwright/test';
import { openEmpty, test, untilStored } from './daybook.ts';

test('what was used last opens first, but never an address that leads nowhere', async ({ page }) => {
	await openEmpty(page);
	await page.goto('/activities');
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	await untilStored(page, 'meta', '/activities');
	await page.goto('/nothing/here');
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	await page.goto('/');
	await expect(page).toHaveURL(/\/activities/);
});
