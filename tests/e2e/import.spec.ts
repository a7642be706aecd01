import { expect, test, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { expectShell, watchFaults } from './shell.ts';

const calendar = (...events: string[]) => ['BEGIN:VCALENDAR', 'X-WR-CALNAME:Office', ...events, 'END:VCALENDAR', ''].join('\r\n');
const event = (...lines: string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'].join('\r\n');
const visit = event('UID:visit', 'DTSTART;TZID=Europe/Warsaw:20271116T100000', 'DURATION:PT1H', 'SUMMARY:Visit to Rossi');
const holiday = event('UID:holiday', 'DTSTART;VALUE=DATE:20271225', 'RRULE:FREQ=YEARLY', 'SUMMARY:Christmas');

async function open(page: Page): Promise<void> {
	await page.goto('/import');
	await expectShell(page);
	await expect(page.getByText('Choose files')).toBeVisible();
}

const choose = (page: Page, ...files: { name: string; text: string }[]) =>
	page
		.locator('input[type=file]')
		.setInputFiles(files.map(({ name, text }) => ({ name, mimeType: 'text/calendar', buffer: Buffer.from(text) })));

test('shows what a file brings, imports it as one step and takes it back as one', async ({ page, context }) => {
	const faults = await watchFaults(context);
	await open(page);
	await choose(page, { name: 'office.ics', text: calendar(visit, holiday) }, { name: 'notes.ics', text: 'Dear Anna' });
	await expect(page.getByText('2 new')).toBeVisible();
	await expect(page.getByText('Visit to Rossi')).toBeVisible();
	await expect(page.getByText(/Tue, 16 Nov 2027, \d+:00/)).toBeVisible();
	await expect(page.getByText('“notes.ics” is not a calendar file')).toBeVisible();
	await expect(page.getByLabel('Name of the new calendar')).toHaveValue('Office');
	await page.getByRole('button', { name: 'Import 2 activities' }).click();
	await expect(page.getByText('Imported 2 activities.').first()).toBeVisible();

	await test.step('a second time there is nothing to do', async () => {
		await choose(page, { name: 'office.ics', text: calendar(visit, holiday) });
		await expect(page.getByText('2 already here')).toBeVisible();
		await expect(page.getByRole('button', { name: /^Import \d/ })).toHaveCount(0);
		await page.getByRole('button', { name: 'Choose other files' }).click();
	});

	await test.step('after Undo everything is new again', async () => {
		await page.getByRole('button', { name: 'Undo' }).click();
		await expect(page.getByText(/Taken back/).first()).toBeVisible();
		await choose(page, { name: 'office.ics', text: calendar(visit, holiday) });
		await expect(page.getByText('2 new')).toBeVisible();
	});
	expect(faults).toEqual([]);
});

test('shows in the calendar what it has imported', async ({ page }) => {
	await open(page);
	await choose(page, { name: 'office.ics', text: calendar(visit, holiday) });
	await page.getByRole('button', { name: 'Import 2 activities' }).click();
	await page.getByRole('button', { name: 'Show in calendar' }).click();
	await expect(page).toHaveURL(/2027-11-16/);
	await expect(page.locator('main [data-key]', { hasText: 'Visit to Rossi' })).toBeVisible();
});

test('many files go into one calendar, if the person wants it so', async ({ page }) => {
	await open(page);
	await choose(
		page,
		{ name: 'office.ics', text: calendar(visit) },
		{ name: 'feasts.ics', text: calendar(holiday).replace('Office', 'Feasts') },
	);
	await expect(page.getByLabel('Name of the new calendar')).toHaveCount(2);
	await page.getByLabel('Put new activities of all 2 files into').selectOption('One new calendar');
	await page.getByLabel('Name of the new calendar').fill('Brought along');
	await page.getByRole('button', { name: 'Import 2 activities' }).click();
	await expect(page.getByText('Imported 2 activities.').first()).toBeVisible();
	await page.goto('/calendar/month/2027-11-16');
	await expect(page.locator('main [data-key]', { hasText: 'Visit to Rossi' })).toBeVisible();
	await expect(page.locator('aside label', { hasText: 'Brought along' })).toHaveCount(1);
	await expect(page.locator('aside label', { hasText: /Office|Feasts/ })).toHaveCount(0);
});

test('what finds no room beside the others waits behind one block, and opens from its list', async ({ page, isMobile }) => {
	test.skip(isMobile, 'a day of a phone has no room for columns');
	await open(page);
	const meetings = Array.from({ length: 7 }, (_, at) =>
		event(`UID:m${at}`, 'DTSTART:20271116T100000Z', 'DURATION:PT1H', `SUMMARY:Meeting ${at + 1}`),
	);
	await choose(page, { name: 'office.ics', text: calendar(...meetings) });
	await page.getByRole('button', { name: 'Import 7 activities' }).click();
	await expect(page.getByText('Imported 7 activities.').first()).toBeVisible();
	await page.goto('/calendar/week/2027-11-16');
	await page.locator('.ec-event').filter({ hasText: '+4' }).click();
	const list = page.getByRole('dialog', { name: 'Tuesday, 16 November 2027' });
	await list.getByRole('button').last().click();
	await expect(page.getByRole('dialog', { name: 'Meeting 7' })).toBeVisible();
	await expect(list).toHaveCount(0);
});

test('keeps what is here if a file is older, unless the person wants the file', async ({ page }) => {
	await open(page);
	const version = (sequence: number, subject: string) =>
		calendar(event('UID:visit', `SEQUENCE:${sequence}`, 'DTSTART:20271116T100000Z', `SUMMARY:${subject}`));
	await choose(page, { name: 'new.ics', text: version(2, 'Visit, moved') });
	await page.getByRole('button', { name: 'Import 1 activity' }).click();
	await choose(page, { name: 'old.ics', text: version(1, 'Visit') });
	await expect(page.getByText('This file is older than what is here')).toBeVisible();
	await expect(page.getByRole('button', { name: /^Import \d/ })).toHaveCount(0);
	await page.getByLabel('Replace what is here with the older version from the file').check();
	await page.getByRole('button', { name: 'Import 1 activity' }).click();
	await expect(page.getByText('Imported 1 activity.').first()).toBeVisible();
});

test('reads pasted text, and gives back the pieces that it cannot use', async ({ page }) => {
	await open(page);
	await page.getByText('Paste the text of a calendar instead').click();
	await page.getByLabel('Text of a calendar').fill(calendar(visit, 'BEGIN:VFREEBUSY\r\nUID:busy\r\nEND:VFREEBUSY'));
	await page.getByRole('button', { name: 'Read this text' }).click();
	await expect(page.getByText('1 piece of the file was not used')).toBeVisible();
	const saving = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Download these pieces' }).click();
	const saved = await saving;
	expect(saved.suggestedFilename()).toMatch(/not imported\.txt$/);
	expect(readFileSync(await saved.path(), 'utf8')).toContain('BEGIN:VFREEBUSY\r\nUID:busy');
});

test('takes files that are dropped on the page, or on any other', async ({ page, isMobile }) => {
	test.skip(isMobile, 'a phone has nothing to drag from');
	await open(page);
	const data = await page.evaluateHandle((text) => {
		const transfer = new DataTransfer();
		transfer.items.add(new File([text], 'dropped.ics', { type: 'text/calendar' }));
		return transfer;
	}, calendar(visit));
	await page.dispatchEvent('main', 'drop', { dataTransfer: data });
	await expect(page.getByRole('heading', { name: 'dropped.ics' })).toBeVisible();
	await page.getByRole('link', { name: 'Threads' }).click();
	await expect(page.getByRole('heading', { name: 'Threads', level: 1 })).toBeVisible();
	await page.dispatchEvent('main', 'drop', { dataTransfer: data });
	await expect(page).toHaveURL('/import');
	await expect(page.getByRole('heading', { name: 'dropped.ics' })).toBeVisible();
});

test('can be stopped while it reads, and changes nothing then', async ({ page }) => {
	await open(page);
	const many = Array.from({ length: 60_000 }, (_, index) => event(`UID:${index}`, 'DTSTART:20271116T100000Z', 'SUMMARY:x'));
	await choose(page, { name: 'large.ics', text: calendar(...many) });
	await page.getByRole('button', { name: 'Cancel' }).click();
	await expect(page.getByText('Reading was stopped. Nothing has changed.')).toBeVisible();
});
