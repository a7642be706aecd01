import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { openSample, test } from './daybook.ts';

/** Presses a choice of export and reads the file that comes. */
async function exported(page: Page, choice: string): Promise<{ name: string; text: string }> {
	const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: choice }).click()]);
	return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
}

const count = (text: string) => text.match(/^BEGIN:V(EVENT|TODO|JOURNAL)/gm)?.length ?? 0;

test('an activity leaves as a calendar file, for others without what stays in the team [S2-16]', async ({ page }) => {
	await openSample(page);
	await page.locator('main [data-key]').first().click();
	await page.keyboard.press('e');
	await page.getByRole('button', { name: 'Export or share' }).click();
	const others = await exported(page, 'Calendar file for others');
	expect(others.name).toMatch(/\.ics$/);
	expect(count(others.text)).toBeGreaterThan(0);
	expect(others.text).toMatch(/DTSTART/);
	expect(others.text).not.toMatch(/X-DAYBOOK|ATTENDEE/);
	expect((await exported(page, 'Calendar file with everything')).text).toContain('X-DAYBOOK-ID:');
});

test('everything leaves as one calendar file, and brings nothing new when it comes back', async ({ page }) => {
	await openSample(page);
	await page.goto('/settings/storage');
	await page.getByRole('button', { name: 'Export .ics' }).click();
	const all = await exported(page, 'Calendar file with everything');
	expect(all.name).toBe('Daybook.ics');
	expect(count(all.text)).toBeGreaterThan(500);
	await page.goto('/import');
	await page.locator('input[type=file]').setInputFiles([{ name: all.name, mimeType: 'text/calendar', buffer: Buffer.from(all.text) }]);
	await expect(page.getByText(`${count(all.text)} already here`)).toBeVisible();
	await expect(page.getByRole('button', { name: /^Import \d/ })).toHaveCount(0);
});

test('what the agenda shows leaves as a calendar file, without what is taken out, and so does what was found [S2-16]', async ({ page }) => {
	await openSample(page);
	await page.goto('/calendar/agenda/2026-11-25');
	await page.getByRole('button', { name: 'Export what is shown' }).click();
	const dialog = page.getByRole('dialog', { name: 'Export activities' });
	const shown = dialog.getByRole('list').getByRole('checkbox');
	await expect(shown.nth(2)).toBeVisible();
	const total = await shown.count();
	await dialog.getByRole('checkbox', { name: /chosen/ }).uncheck();
	await expect(dialog.getByRole('button', { name: 'Calendar file with everything' })).toBeDisabled();
	await shown.nth(0).check();
	await shown.nth(2).check();
	await expect(dialog).toContainText(`2 of ${total} chosen`);
	const some = await exported(page, 'Calendar file with everything');
	expect(some.text.match(/^X-DAYBOOK-ID:/gm)?.length).toBeGreaterThanOrEqual(2);
	expect(new Set(some.text.match(/^UID:.*$/gm)).size).toBe(2);
	await page.keyboard.press('Escape');
	await expect(dialog).toHaveCount(0);
	await page.keyboard.press('/');
	await page.getByRole('dialog').getByRole('combobox').fill('boiler');
	await page.getByRole('option', { name: 'Export what was found' }).click();
	await expect(shown.first()).toBeChecked();
	const file = await exported(page, 'Calendar file for others');
	expect(file.name).toBe('boiler.ics');
	expect(file.text).toMatch(/SUMMARY:.*boiler/i);
});
