import { expect, type Page } from '@playwright/test';
import { now, openEmpty, test } from './daybook.ts';
import { fillStart } from './teamActs.ts';

const many = 3_000;
const two = (number: number) => String(number).padStart(2, '0');

/** A calendar file of many activities: one on the day that the tests are on, the others before. */
function office(): string {
	const events = Array.from({ length: many }, (_, n) => {
		const day = new Date(Date.UTC(2026, 10, 25 - n)).toISOString().slice(0, 10).replaceAll('-', '');
		return [
			'BEGIN:VEVENT',
			`UID:${n}`,
			`DTSTART;TZID=Europe/Rome:${day}T${two(8 + (n % 9))}0000`,
			'DURATION:PT1H',
			`SUMMARY:Visit ${n}`,
			'END:VEVENT',
		];
	});
	return ['BEGIN:VCALENDAR', 'X-WR-CALNAME:Office', ...events.flat(), 'END:VCALENDAR', ''].join('\r\n');
}

async function importOffice(page: Page): Promise<void> {
	await page.goto('/import');
	await page.locator('input[type=file]').setInputFiles({ name: 'office.ics', mimeType: 'text/calendar', buffer: Buffer.from(office()) });
	await page.getByRole('button', { name: 'Import 3,000 activities' }).click();
	await expect(page.getByText('Imported 3,000 activities.').first()).toBeVisible();
}

/** The records of a type outside the trash, by whether they are a team's. */
function living(type: string): Promise<{ own: number; team: number }> {
	return new Promise((resolve, reject) => {
		const opening = indexedDB.open('daybook');
		opening.onerror = () => reject(new Error('not opened'));
		opening.onsuccess = () => {
			const asked = opening.result.transaction(type).objectStore(type).getAll();
			asked.onsuccess = () => {
				opening.result.close();
				const rows = (asked.result as { _space?: string; deletedAt?: string }[]).filter(({ deletedAt }) => deletedAt === undefined);
				resolve({ own: rows.filter(({ _space }) => !_space).length, team: rows.filter(({ _space }) => _space).length });
			};
		};
	});
}

test('a team that begins with much says how far it is, and goes on where the page was closed in the middle [S1-43]', async ({
	page,
	context,
}) => {
	test.slow();
	await openEmpty(page);
	await importOffice(page);
	await fillStart(page, 'Office', 'Everything');
	await page.locator('form').getByRole('button', { name: 'Start a team' }).click();
	const progress = page.getByRole('progressbar', { name: /^[\d,]+ of 3,000 brought along$/ });
	await expect(progress).toHaveAttribute('value', /^[1-9]\d+$/);
	await page.close({ runBeforeUnload: false });
	const next = await context.newPage();
	await next.clock.setFixedTime(now);
	await next.goto('/team');
	await expect(next.getByRole('heading', { name: 'Studio Verdi' })).toBeVisible();
	// Nobody has seen the code, and another can be made.
	await expect(next.getByRole('button', { name: 'Make a new code' }).first()).toBeVisible();
	await expect.poll(() => next.evaluate(living, 'activity'), { timeout: 60_000 }).toEqual({ own: 0, team: many });
	await expect(next.getByText(/brought along/)).toHaveCount(0);
	await next.goto('/calendar/week/2026-11-25');
	await expect(next.locator('main [data-key]', { hasText: 'Visit 0' })).toHaveCount(1);
	await expect(next.getByRole('checkbox', { name: 'Office' })).toHaveCount(1);
});
