import { expect, type Page } from '@playwright/test';
import { faultsInBothThemes } from './axe.ts';
import { openSample, test } from './daybook.ts';

const found = (page: Page) => page.getByRole('list', { name: 'First free times' }).getByRole('listitem');

async function findTimeWith(page: Page, names: readonly string[]) {
	await page.getByRole('button', { name: 'New', exact: true }).click();
	await page.getByRole('menuitem', { name: 'Find a time' }).click();
	await expect(page.getByLabel('Length')).toBeFocused();
	for (const name of names) {
		await page.getByLabel('Who must be free').fill(name);
		await page.getByLabel('Who must be free').press('Enter');
	}
	await expect(found(page)).toHaveCount(5);
}

test('a time is looked for beforehand: long enough, within days and hours, for several people and any room; one press takes it [F3] [S1-46]', async ({
	page,
}) => {
	const team = ['Dave Ashworth', 'Owen Pritchard'];
	await openSample(page);
	await findTimeWith(page, team);
	const section = page.getByRole('region', { name: 'Find a time' });
	await expect(section).toContainText('Me, Dave Ashworth and Owen Pritchard');
	await page.getByLabel('Length').selectOption('90 mins');
	await page.getByLabel('Time of day').selectOption('Afternoons');
	const afternoon = /, 1[2-6]:/;
	await expect(found(page)).toHaveText([afternoon, afternoon, afternoon, afternoon, afternoon]);

	await page.getByLabel('Room, vehicle or equipment').selectOption('Any room');
	await page.getByLabel('Capacity, at least').fill('500');
	await expect(section).toContainText('Nothing has this capacity.');
	await page.getByLabel('Capacity, at least').fill('');
	await expect(found(page)).toHaveCount(5);
	await page.getByLabel('Last day').fill('2026-11-25');
	await page.getByLabel('Length').selectOption('4 hours');
	await expect(section).toContainText('Nothing is free then.');
	await page.getByLabel('Length').selectOption('90 mins');
	await page.getByLabel('Last day').fill('2026-12-09');
	await expect(found(page)).toHaveCount(5);
	await expect(found(page).first()).toContainText('Meeting room');
	expect(await faultsInBothThemes(page, 'form.card')).toEqual([]);

	const second = await found(page).nth(1).locator('.figures').innerText();
	const [, start, end] = /, (\d\d:\d\d)–(\d\d:\d\d)$/.exec(second)!;
	await found(page).nth(1).getByRole('button').click();
	await expect(section).toHaveCount(0);
	await expect(page.getByRole('button', { name: 'Find a time' })).toBeFocused();
	const card = page.locator('form.card');
	await expect(card.locator('#card-start-time')).toHaveValue(start!);
	await expect(card.locator('#card-end-time')).toHaveValue(end!);
	await card.getByPlaceholder('Subject').fill('Plan the spring');
	await page.keyboard.press('Control+Enter');
	await expect(card).toHaveCount(0);

	// What was taken is offered to nobody again.
	await findTimeWith(page, team);
	await page.getByLabel('Length').selectOption('90 mins');
	await page.getByLabel('Time of day').selectOption('Afternoons');
	await expect(found(page)).toHaveText([afternoon, afternoon, afternoon, afternoon]);
	await expect(found(page).filter({ hasText: second })).toHaveCount(0);
	// Without hours to keep it is the next quarter of this very hour.
	await page.getByLabel('Time of day').selectOption('Any time, any day');
	await expect(found(page).first()).toContainText('today');

	await page.keyboard.press('Escape');
	await expect(section).toHaveCount(0);
	await expect(card).toBeVisible();
});
