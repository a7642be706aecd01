import { expect, type Page } from '@playwright/test';
import { block, openEmpty, planByDragging, test } from './daybook.ts';

test.skip(({ isMobile }) => isMobile === true, 'keys');

/** The button by which a term of a list is edited. */
const termOf = (page: Page, name: string) => page.locator('main .rows .name', { hasText: name });

test('the focus stays near where it was: in a list whose rows move and go, after a question, and behind a preview that Esc closes', async ({
	page,
}) => {
	await openEmpty(page);
	await page.goto('/settings/lists');
	await page.getByRole('link', { name: /^Categories/ }).click();

	// A row that is moved by keys can be moved on.
	const grip = page.getByRole('button', { name: 'Move Meeting' });
	await grip.focus();
	for (const place of [1, 2]) {
		await page.keyboard.press('ArrowDown');
		await expect(page.locator('main .rows li').nth(place)).toContainText('Meeting');
		await expect(grip).toBeFocused();
	}
	await termOf(page, 'Meeting').press('Enter');
	await page.getByRole('button', { name: 'Retire' }).press('Enter');
	await expect(page.getByRole('heading', { name: 'No longer offered' })).toBeVisible();
	await expect(termOf(page, 'Appointment')).toBeFocused();

	// A question that is not answered.
	await termOf(page, 'Sales visit').press('Enter');
	await page.getByRole('button', { name: 'Merge…' }).press('Enter');
	await page.getByLabel('Merge into').fill('app');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('button', { name: 'Merge', exact: true })).toBeFocused();
	await page.keyboard.press('Escape');
	await expect(page.getByLabel('Merge into')).toBeFocused();

	// Esc steps back by one: out of the preview, not out of the card.
	await page.goto('/calendar/week/2026-11-25');
	await planByDragging(page, 'Boiler at Rossi', 2, 14, 15);
	await block(page, 'Boiler at Rossi').dblclick();
	const card = page.getByRole('dialog', { name: 'Activity' });
	await card.getByText('Files and links').click();
	const pixel = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=', 'base64');
	await card.locator('input[type=file]').setInputFiles({ name: 'photo.png', mimeType: 'image/png', buffer: pixel });
	const thumb = card.getByRole('button', { name: 'Show photo.png' });
	await thumb.press('Enter');
	await expect(page.getByRole('dialog', { name: 'photo.png' })).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(page.getByRole('dialog', { name: 'photo.png' })).toHaveCount(0);
	await expect(thumb).toBeFocused();
	await expect(card).toBeVisible();

	await page.keyboard.press('Escape');
	await expect(card).toHaveCount(0);

	// What is ticked off by keys leaves the focus on what comes after it.
	await planByDragging(page, 'Second visit', 2, 15, 16);
	await page.goto('/today');
	const first = page.getByRole('checkbox', { name: 'Done: Boiler at Rossi' });
	await first.focus();
	await page.keyboard.press('Space');
	await expect(first).toBeChecked();
	await expect(page.getByRole('checkbox', { name: 'Done: Second visit' })).toBeFocused();
	await page.getByRole('button', { name: 'Second visit' }).press('Enter');

	// Time by hand: the form takes the focus, and gives it back.
	await card.getByText('Time worked').click();
	const byHand = card.getByRole('button', { name: 'Add time by hand' }).first();
	await byHand.press('Enter');
	await expect(card.getByLabel('Day', { exact: true })).toBeFocused();
	await page.keyboard.press('Escape');
	await expect(byHand).toBeFocused();
});
