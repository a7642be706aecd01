import { expect, type Page } from '@playwright/test';
import { block, boxOf, drag, openEmpty, pointAt, test } from './daybook.ts';

test.skip(({ isMobile }) => isMobile === true, 'a mouse and a keyboard, on a wide screen');

const card = (page: Page) => page.getByRole('dialog', { name: 'Activity' });

/** Plans something by the card, at hours of a zone. */
async function plan(page: Page, subject: string, day: string, from: string, to: string, zone?: string): Promise<void> {
	await page.keyboard.press('c');
	await card(page).getByLabel('Subject').fill(subject);
	if (zone !== undefined) {
		await card(page).locator('button.zone').click();
		await card(page).getByLabel('Time zone').fill(zone);
		await card(page).getByLabel('Time zone').press('Tab');
	}
	await card(page).locator('#card-start').fill(day);
	await card(page).locator('#card-start-time').fill(from);
	await card(page).locator('#card-end-time').fill(to);
}

async function keep(page: Page): Promise<void> {
	await card(page).getByRole('button', { name: 'Plan' }).click();
	await expect(card(page)).toHaveCount(0);
}

async function showSecond(page: Page, city: string): Promise<void> {
	await page.goto('/settings');
	const row = page.locator('.row-of-settings', { hasText: 'Second time zone' });
	await row.getByText('Show one').click();
	await row.getByRole('combobox').fill(city);
	await row.getByRole('combobox').press('Enter');
	await expect(row.getByRole('combobox')).toHaveValue(city);
}

/** The hours in the gutter beside `hour`, the zone shown first. */
const gutter = (page: Page, hour: number) => page.locator('.ec-body .ec-sidebar .hours').nth(hour).locator('.hour');

test.describe('in Warsaw', () => {
	test.use({ timezoneId: 'Europe/Warsaw' });

	test('the night of 23 hours says so; what is dropped on the hour that is skipped goes after it, and the card says why', async ({
		page,
	}) => {
		await openEmpty(page, '/calendar/week/2027-03-28');
		await expect(page.locator('.day-head small')).toHaveText(/^23/);
		await expect(page.locator('.clock-change')).toContainText('2:00–3:00 does not exist: the clocks go forward.');
		await plan(page, 'Backup', '2027-03-28', '05:00', '06:00');
		await keep(page);
		await page.locator('.ec-main').evaluate((main) => (main.scrollTop = 0));
		const box = await boxOf(block(page, 'Backup'));
		await drag(page, { x: box.x + 30, y: box.y + 6 }, { x: box.x + 30, y: (await pointAt(page, 6, 2)).y + 4 });
		await expect(page.getByText('The clocks skip 2:00 on 28 March, so it takes place at 3:00.').first()).toBeVisible();
		await expect(block(page, 'Backup')).toContainText('3:00–4:00');
		await block(page, 'Backup').dblclick({ delay: 60 });
		await expect(card(page)).toContainText('The clocks skip 2:00 on 28 March, so it takes place at 3:00.');
	});

	test('a second zone stands beside the hours, right on both sides of a change of either', async ({ page }) => {
		await openEmpty(page);
		await showSecond(page, 'New York');
		await page.goto('/calendar/week/2026-11-25');
		await expect(gutter(page, 15)).toHaveText(['15:00', '9:00']);
		await expect(page.locator('.zone-names')).toContainText('New York, 6 hours behind Warsaw');
		await page.goto('/calendar/week/2026-10-25');
		await expect(gutter(page, 15)).toHaveText(['15:00', '9:00', '10:00']);
		await page.goto('/calendar/week/2026-11-01');
		await expect(gutter(page, 15)).toHaveText(['15:00', '10:00', '9:00']);
		await page.goto('/calendar/day/2027-03-28');
		await expect(gutter(page, 2)).toHaveText(['2:00', '']);
		await expect(gutter(page, 3)).toHaveText(['3:00', '21:00']);
	});

	test('of another zone both times are told in the card, the week and the agenda', async ({ page }) => {
		await openEmpty(page, '/calendar/week/2027-03-10');
		await plan(page, 'Board', '2027-03-10', '09:00', '10:00', 'America/New_York');
		await card(page).getByLabel('Repeats').selectOption('daily');
		await expect(card(page)).toContainText(/Times are those of New York; your clocks show 15:00 \(14:00 on 14\s*–\s*27 March\)\./);
		await keep(page);
		const board = block(page, 'Board').filter({ hasText: '10 March' });
		await expect(board).toContainText('15:00–16:00');
		await expect(board).toContainText('9:00–10:00 in New York');
		await page.goto('/calendar/agenda/2027-03-10');
		await expect(page.locator('main [data-key]').first()).toContainText('9:00 in New York');
	});
});

test.describe('in New York', () => {
	test.use({ timezoneId: 'America/New_York' });

	test('the day of 25 hours says so, and which of two equal times is meant', async ({ page }) => {
		await openEmpty(page, '/calendar/week/2027-11-07');
		await expect(page.locator('.clock-change')).toContainText('1:00–2:00 comes twice: the clocks go back.');
		await expect(page.locator('.day-head small')).toHaveText(/^25/);
		await plan(page, 'Batch', '2027-11-07', '06:30', '06:45', 'UTC');
		await keep(page);
		await expect(block(page, 'Batch')).toContainText('1:30 (2nd time)');
		await plan(page, 'Night shift', '2027-11-06', '22:00', '22:30');
		await card(page).locator('#card-end').fill('2027-11-07');
		await card(page).locator('#card-end-time').fill('06:00');
		await expect(card(page)).toContainText('On 6 November it lasts 9 hours, because the clocks change meanwhile.');
	});
});

/** Imports a file of one event. */
async function importEvent(page: Page, ...lines: string[]): Promise<void> {
	const text = ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'UID:call', ...lines, 'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n');
	await page.goto('/import');
	await page.locator('input[type=file]').setInputFiles([{ name: 'call.ics', mimeType: 'text/calendar', buffer: Buffer.from(text) }]);
}

test.describe('on Lord Howe', () => {
	test.use({ timezoneId: 'Australia/Lord_Howe' });

	test('a file of another zone is shown by the clocks here and there, before it is imported and after', async ({ page }) => {
		await openEmpty(page, '/calendar/week/2027-04-07');
		await importEvent(
			page,
			'SUMMARY:Call to Rome',
			'DTSTART;TZID="W. Europe Standard Time":20270329T090000',
			'DTEND;TZID="W. Europe Standard Time":20270329T093000',
			'RRULE:FREQ=WEEKLY;COUNT=3',
		);
		await expect(page.getByText('Mon, 29 Mar 2027, 18:00 · 9:00 in Berlin · repeats')).toBeVisible();
		await page.getByRole('button', { name: 'Import 1 activity' }).click();
		await page.getByRole('button', { name: 'Show in calendar' }).click();
		await expect(block(page, 'Call to Rome')).toContainText('18:00–18:30');
		// Since then the clocks have gone back by half an hour here.
		await page.goto('/calendar/week/2027-04-05');
		await expect(block(page, 'Call to Rome')).toContainText('17:30–18:00');
		await expect(block(page, 'Call to Rome')).toContainText('9:00–9:30 in Berlin');
	});

	test('the clocks change by half an hour, and a month without the day is told', async ({ page }) => {
		await openEmpty(page, '/calendar/week/2027-04-04');
		await expect(page.locator('.clock-change')).toContainText(
			'1:30–2:00 comes twice: the clocks go back. This day has 24 hours 30 minutes.',
		);
		await page.goto('/calendar/week/2027-10-03');
		await expect(page.locator('.clock-change')).toContainText('2:00–2:30 does not exist');
		await plan(page, 'Inventory', '2027-10-30', '10:00', '11:00');
		await card(page).getByLabel('Repeats').selectOption('monthlyOnDay');
		await expect(card(page)).toContainText('There is no 30 February: that month is skipped.');
	});
});
