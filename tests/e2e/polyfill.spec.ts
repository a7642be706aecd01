import { chromium, expect } from '@playwright/test';
import { test } from './daybook.ts';
import { untilKept, watchFaults } from './shell.ts';

const file = [
	'BEGIN:VCALENDAR',
	'VERSION:2.0',
	'PRODID:-//Daybook//Tests//EN',
	'BEGIN:VEVENT',
	'UID:call-with-new-york',
	'DTSTAMP:20261101T000000Z',
	'DTSTART;TZID=America/New_York:20261124T100000',
	'DTEND;TZID=America/New_York:20261124T110000',
	'SUMMARY:Call with New York',
	'END:VEVENT',
	'END:VCALENDAR',
].join('\r\n');

test('a browser without Temporal gets one for the page and its workers, kept on the device', async ({ baseURL }) => {
	const browser = await chromium.launch({
		executablePath: process.env['CHROMIUM_PATH']!,
		args: ['--no-sandbox', '--disable-quic', '--autofill-server-url=http://localhost:1/', '--js-flags=--no-harmony-temporal'],
	});
	const context = await browser.newContext({ baseURL: baseURL!, locale: 'en-GB', timezoneId: 'Europe/Rome' });
	const faults = await watchFaults(context);
	const page = await context.newPage();
	await page.goto('about:blank');
	test.skip(await page.evaluate(() => 'Temporal' in globalThis), 'this browser cannot do without its own Temporal');
	await page.goto('/import');
	await untilKept(page);
	await context.setOffline(true);
	await page.reload();
	await page.locator('input[type=file]').setInputFiles({ name: 'calls.ics', mimeType: 'text/calendar', buffer: Buffer.from(file) });
	await expect(page.getByText(/16:00 · 10:00 in New York/)).toBeVisible();
	await page.getByRole('button', { name: 'Import 1 activity' }).click();
	await expect(page.getByText('Imported 1 activity.').first()).toBeVisible();
	await page.keyboard.press('Control+k');
	await page.getByRole('combobox').fill('call new york');
	await expect(page.getByRole('option').filter({ hasText: 'Call with New York' })).toBeVisible();
	expect(faults).toEqual([]);
	await browser.close();
});
