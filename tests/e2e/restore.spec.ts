import { readFile, writeFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { openEmpty, planByDragging, test, untilStored } from './daybook.ts';

const main = (page: Page) => page.getByRole('main');
const group = (page: Page) => page.getByRole('group', { name: 'Restore from a backup' });
const choose = (page: Page, file: string | { name: string; mimeType: string; buffer: Buffer }) =>
	page.locator('#restore').setInputFiles(file);

async function save(page: Page): Promise<string> {
	await page.goto('/settings/storage');
	const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Export', exact: true }).click()]);
	return file.path();
}

/** As when the browser's data of the site are cleared. */
async function forgetEverything(page: Page): Promise<void> {
	const origin = new URL(page.url()).origin;
	await page.goto('about:blank');
	const session = await page.context().newCDPSession(page);
	await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
	await page.goto(`${origin}/settings/storage`);
}

/** What is stored, without what is made anew in every browser. */
async function stored(page: Page): Promise<string> {
	const file = JSON.parse(await readFile(await save(page), 'utf8')) as { journal: unknown; records: unknown; member: string };
	return JSON.stringify([file.member, file.journal, file.records]);
}

test('everything is there again after the data are gone and a backup is restored, and other tabs follow', async ({ page, context }, {
	project,
}) => {
	test.skip(project.name === 'phone', 'Plans by dragging with a mouse.');
	await openEmpty(page);
	await planByDragging(page, 'Visit to Rossi', 2, 10, 11);
	await page.goto('/settings');
	await page.locator('#self-name').fill('Anna Rossi');
	await page.locator('#self-name').press('Tab');
	await expect(page.getByRole('region', { name: 'Messages' })).toContainText('Saved: Anna Rossi');
	const file = await save(page);
	await page.reload();
	await expect(main(page)).toContainText(/Last backup: Wednesday,? 25 November 2026, 9:10/);
	const before = await stored(page);

	await forgetEverything(page);
	await expect(main(page)).toContainText('No backup has been saved from this browser yet.');
	const other = await context.newPage();
	await other.goto('/settings');
	await expect(other.locator('#self-name')).toHaveValue('Me');
	await choose(page, file);
	await expect(group(page).getByRole('heading', { name: /^Backup of / })).toBeFocused();
	await expect(group(page)).toContainText(/Made by\s*Anna Rossi/);
	await expect(group(page)).toContainText('this device becomes the Daybook of the backup');
	await group(page).getByRole('button', { name: 'Restore' }).click();
	await expect(page.getByRole('region', { name: 'Messages' })).toContainText('Now here: 1 activity, 1 calendar.');
	await expect(other.locator('#self-name')).toHaveValue('Anna Rossi');
	expect(await stored(page)).toBe(before);
	await page.goto('/calendar/week/2026-11-25');
	await expect(page.locator('.ec-event', { hasText: 'Visit to Rossi' })).toBeVisible();
});

test('what is missing is added beside what is here, and nothing is replaced before it is saved', async ({ page }, { project }) => {
	test.skip(project.name === 'phone', 'Plans by dragging with a mouse.');
	await openEmpty(page);
	await planByDragging(page, 'In the backup', 2, 10, 11);
	const file = await save(page);
	await forgetEverything(page);
	await page.goto('/calendar/week/2026-11-25');
	await page.getByRole('button', { name: 'Start empty' }).click();
	await planByDragging(page, 'Planned since', 3, 10, 11);
	await page.goto('/settings/storage');
	await choose(page, file);
	await expect(group(page).getByRole('radio', { name: 'Add what is missing' })).toBeChecked();
	await group(page).getByRole('button', { name: 'Restore' }).click();
	await expect(group(page)).toContainText('Now here: 2 activities, 2 calendars.');
	await choose(page, file);
	await expect(group(page)).toContainText('Everything in it is here already.');
	const [kept] = await Promise.all([
		page.waitForEvent('download'),
		group(page).getByRole('button', { name: 'Save, then replace' }).click(),
	]);
	expect(kept.suggestedFilename()).toBe('daybook-2026-11-25-before-restoring.json');
	expect(await readFile(await kept.path(), 'utf8')).toContain('Planned since');
	await expect(page.getByRole('region', { name: 'Messages' })).toContainText('Now here: 1 activity, 1 calendar.');
	await page.goto('/calendar/week/2026-11-25');
	await expect(page.locator('.ec-event', { hasText: 'In the backup' })).toBeVisible();
	await expect(page.locator('.ec-event', { hasText: 'Planned since' })).toHaveCount(0);
});

test('a file that is no backup is refused in words, and changes nothing', async ({ page }, info) => {
	const file = await save(page);
	const text = await readFile(file, 'utf8');
	const half = info.outputPath('half.json');
	await writeFile(half, text.slice(0, text.length / 2));
	const of = (name: string, content: string) => ({ name, mimeType: 'application/json', buffer: Buffer.from(content) });
	const before = await stored(page);
	for (const [chosen, words] of [
		[of('nothing.json', ''), '“nothing.json” is empty.'],
		[of('week.ics', 'BEGIN:VCALENDAR\r\nEND:VCALENDAR'), '“week.ics” is not a backup of Daybook.'],
		[of('takeout.json', '{"items":[{"id":1}]}'), '“takeout.json” is not a backup of Daybook.'],
		[of('newer.json', text.replace('"format":1', '"format":99')), '“newer.json” was made by a newer Daybook'],
		[half, '“half.json” ends in the middle'],
	] as const) {
		await choose(page, chosen);
		await expect(group(page).getByRole('alert')).toContainText(words);
	}
	await choose(page, file);
	await expect(group(page)).toContainText('Everything in it is here already.');
	await group(page).getByRole('button', { name: 'Close' }).click();
	await expect(page.locator('#restore')).toBeFocused();
	expect(await stored(page)).toBe(before);
});

test('a backup is offered a week after the last one, once a day, and saved by one press', async ({ page }) => {
	await page.goto('/settings/storage');
	await page.getByRole('button', { name: 'Add sample data' }).click();
	await expect(page.getByRole('button', { name: 'Remove sample data' })).toBeVisible();
	await save(page);
	await page.getByRole('button', { name: 'Remove sample data' }).click();
	await expect(page.getByRole('button', { name: 'Add sample data' })).toBeVisible();
	await page.clock.setFixedTime(new Date('2026-12-02T09:30:00+01:00'));
	const message = page.getByRole('region', { name: 'Messages' });
	await page.reload();
	const [file] = await Promise.all([page.waitForEvent('download'), message.getByRole('button', { name: 'Save a backup now' }).click()]);
	expect(file.suggestedFilename()).toBe('daybook-2026-12-02.json');
	await expect(message).toContainText('Exported: daybook-2026-12-02.json');
	await page.reload();
	await expect(main(page)).toContainText(/Last backup: Wednesday,? 2 December 2026, 9:30/);
	await page.getByLabel('Remind me to save a backup').selectOption('Never');
	await untilStored(page, 'preference', '"name":"backupEvery","value":0');
	await page.reload();
	await expect(page.getByLabel('Remind me to save a backup')).toHaveValue('0');
});
