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
