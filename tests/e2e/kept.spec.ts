import { expect } from '@playwright/test';
import { block, openEmpty, openSample, planByDragging, test } from './daybook.ts';
import { untilKept } from './shell.ts';

test.skip(({ isMobile }) => isMobile === true, 'the same on a phone');

test('without a network nothing is different: plan, move, undo, close, open again', async ({ page, context }) => {
	await openEmpty(page);
	await untilKept(page);
	await context.setOffline(true);
	await page.reload();
	await planByDragging(page, 'In the cellar', 3, 10, 11);
	await page.keyboard.press('Escape');
	const again = await context.newPage();
	await page.close();
	await again.goto('/calendar/week/2026-11-25');
	await expect(block(again, 'In the cellar')).toContainText('10:00–11:00');
});

test('a second tab follows the first at once', async ({ page, context }) => {
	await openEmpty(page);
	const other = await context.newPage();
	await other.goto('/calendar/week/2026-11-25');
	await planByDragging(page, 'Seen twice', 3, 10, 11);
	await expect(block(other, 'Seen twice')).toBeVisible();
});

test('the sample firm comes by one click and goes by one undo', async ({ page }) => {
	await openSample(page);
	expect(await page.locator('.ec-event').count()).toBeGreaterThan(20);
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect(page.locator('main [data-key]')).toHaveCount(0);
	await expect(page.getByRole('checkbox', { name: 'Site visits' })).toHaveCount(0);
});

test('a calendar is added, shown alone, and deleted with what is in it', async ({ page }) => {
	await openEmpty(page);
	await page.getByRole('button', { name: 'Add a calendar' }).click();
	await page.getByLabel('Name').fill('Vans');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('checkbox', { name: 'Vans' })).toBeChecked();
	await planByDragging(page, 'In mine', 3, 10, 11);
	const row = page.getByRole('listitem').filter({ hasText: 'Vans' });
	await row.hover();
	await row.getByRole('button', { name: 'Only' }).click();
	await expect(page.getByRole('checkbox', { name: 'My calendar' })).not.toBeChecked();
	await expect(block(page, 'In mine')).toHaveCount(0);
	await page.getByRole('button', { name: 'Show all' }).click();
	await expect(block(page, 'In mine')).toBeVisible();
	await row.hover();
	await row.getByRole('button', { name: 'Edit Vans' }).click();
	await page.getByRole('button', { name: 'Delete' }).click();
	await page
		.getByRole('dialog', { name: /Delete the calendar/ })
		.getByRole('button', { name: 'Delete' })
		.click();
	await expect(page.getByRole('checkbox', { name: 'Vans' })).toHaveCount(0);
});

test('an address that names no day is put right, in words', async ({ page }) => {
	await page.goto('/calendar/week/not-a-day');
	await expect(page.getByText('“not-a-day” is not a date')).toBeVisible();
	await expect(page).toHaveURL(/2026-11-25/);
});
