import { expect } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { block, now, openEmpty, planByDragging, test, untilStored } from './daybook.ts';

test.skip(({ isMobile }) => isMobile === true, 'a mouse, on a wide screen');

const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

test('the stopwatch runs on through a reload and in a second tab, and its sums are in the report [S3-26] [S3-27] [S3-28] [S3-29]', async ({
	page,
	context,
}) => {
	await openEmpty(page);
	await planByDragging(page, 'Boiler at Rossi', 2, 14, 15);
	await block(page, 'Boiler at Rossi').click();
	await page.getByRole('dialog', { name: 'Boiler at Rossi' }).getByRole('button', { name: 'Start the stopwatch' }).click();
	const bar = page.getByRole('region', { name: 'Stopwatch' });
	await expect(bar).toContainText('Boiler at Rossi');

	// As after a sleep of the machine: no tick for twenty minutes, then one with another clock.
	await page.clock.setFixedTime(later(20));
	await expect(bar.getByRole('timer')).toHaveText('0:20:00');

	await page.clock.setFixedTime(later(25));
	await page.reload();
	await expect(bar.getByRole('timer')).toHaveText('0:25:00');

	const tab = await context.newPage();
	await tab.clock.setFixedTime(later(40));
	await tab.goto('/today');
	await tab.getByRole('region', { name: 'Stopwatch' }).getByRole('button', { name: 'Stop' }).click();
	await expect(bar).toHaveCount(0);
	await tab.close();

	await block(page, 'Boiler at Rossi').dblclick();
	const card = page.getByRole('dialog', { name: 'Activity' });
	await card.getByText('Time worked').click();
	await expect(card.getByText('Total 40 min')).toBeVisible();
	await card.getByRole('button', { name: 'Add time by hand' }).click();
	const form = card.getByRole('form', { name: 'Add time by hand' });
	await form.getByLabel('From').fill('08:00');
	await form.getByLabel('To').fill('10:00');
	await form.getByRole('button', { name: 'Add time by hand' }).click();
	await expect(form.getByRole('alert')).toHaveText('Work can only be entered once it is done. Choose a time that is over.');
	await form.getByLabel('To').fill('09:30');
	await form.getByRole('button', { name: 'Add time by hand' }).click();
	await expect(card.getByText('Total 2 h 10 min')).toBeVisible();

	// Whom it is for, and what for, is what the report can be summed by.
	for (const [field, name] of [
		['company', 'Rossi Ltd'],
		['project', 'Boiler room'],
	] as const) {
		await card.locator(`#card-${field}`).fill(name);
		await expect(card.locator(`#card-${field}-list`).getByRole('option').first()).toBeVisible();
		await page.keyboard.press('Enter');
		await expect(card.getByRole('button', { name: `Remove ${name}` })).toBeVisible();
	}
	await card.getByRole('button', { name: 'Save', exact: true }).click();
	await expect(card).toHaveCount(0);

	await page.goto('/reports/time');
	for (const [by, name] of [
		['Person', 'Me'],
		['Category', 'Meeting'],
		['Company', 'Rossi Ltd'],
		['Project', 'Boiler room'],
		['Goal', 'Without'],
		['Month', 'November 2026'],
	] as const) {
		await page.getByLabel('Summed by').selectOption({ label: by });
		const row = page.locator('main').getByRole('row', { name });
		await expect(row).toContainText('2 h 10 min');
		await expect(row.locator('.picture .bar')).toBeVisible();
	}
	await page.getByLabel('Period').selectOption({ label: 'Last week' });
	await expect(page.getByRole('table')).toHaveCount(0);
	await page.getByLabel('Period').selectOption({ label: 'This week' });
	// Printed is the table, without what asks for it.
	const printing = page.evaluate(() => new Promise((done) => (window.print = () => done(true))));
	await page.getByRole('button', { name: 'Print' }).click();
	expect(await printing).toBe(true);
	await page.emulateMedia({ media: 'print' });
	await expect(page.getByLabel('Summed by')).toBeHidden();
	await expect(page.getByRole('row', { name: /Total/ })).toBeVisible();
	await page.emulateMedia({ media: null });
	await page.getByLabel('Summed by').selectOption({ label: 'Activity' });
	await expect(page.getByRole('row', { name: /Boiler at Rossi/ })).toContainText('2 h 10 min');
	await expect(page.getByRole('row', { name: /Total/ })).toContainText('2 h 10 min');
	const saving = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Download as CSV' }).click();
	expect(readFileSync(await (await saving).path(), 'utf8')).toBe(
		'\ufeffActivity,Worked (min),Times measured\r\nBoiler at Rossi,130,2\r\nTotal,130,2',
	);
});

test('starting another, on its card, stops the first, undo takes both back, and switched off it is nowhere [I-15] [S3-26]', async ({
	page,
}) => {
	await openEmpty(page);
	const bar = page.getByRole('region', { name: 'Stopwatch' });
	const card = page.getByRole('dialog', { name: 'Activity' });
	const start = { name: 'Start the stopwatch' };
	await planByDragging(page, 'Boiler', 2, 14, 15);
	await planByDragging(page, 'Radiator', 2, 16, 17);
	await block(page, 'Boiler').click();
	await page.getByRole('button', start).click();
	await expect(bar).toContainText('Boiler');
	await page.keyboard.press('Escape');
	await block(page, 'Radiator').dblclick();
	await card.getByText('Time worked').click();
	await card.getByRole('button', start).click();
	await expect(bar).toContainText('Radiator');
	await page.keyboard.press('Escape');
	await expect(card).toHaveCount(0);
	await page.keyboard.press('Control+z');
	await expect(bar).toContainText('Boiler');

	await page.goto('/settings');
	const reports = page.getByRole('link', { name: 'Reports' });
	await expect(reports).toBeVisible();
	await page.getByRole('switch', { name: 'Stopwatch' }).click();
	await expect(bar).toHaveCount(0);
	await expect(reports).toHaveCount(0);
	await untilStored(page, 'teamSetting', '"value":false');
	await page.goto('/calendar/week/2026-11-25');
	await block(page, 'Boiler').click();
	await expect(page.getByRole('dialog', { name: 'Boiler' })).toBeVisible();
	await expect(page.getByRole('button', start)).toHaveCount(0);
	await page.keyboard.press('e');
	await expect(card.getByText('Reminders')).toBeVisible();
	await expect(card.getByText('Time worked')).toHaveCount(0);
});
