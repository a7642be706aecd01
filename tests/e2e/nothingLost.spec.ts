import { expect } from '@playwright/test';
import { openEmpty, test, untilStored } from './daybook.ts';

test.skip(({ isMobile }) => isMobile === true, 'a phone keeps it the same way');

test('what is typed and not yet chosen, read or sent is not lost: it is asked for, kept, or saved with the card', async ({ page }) => {
	await openEmpty(page);
	const card = page.getByRole('dialog', { name: 'Activity' });
	const unfold = async (title: string) => {
		const section = card.locator('details', { has: page.locator('summary', { hasText: title }) });
		if ((await section.getAttribute('open')) === null) await section.locator('summary').click();
	};
	await page.getByRole('button', { name: 'New activity' }).first().click();
	await card.getByLabel('Subject').fill('Boiler');

	// Words in a picker of which nothing was chosen are gone back to; one press makes what they name.
	const company = card.locator('#card-company');
	await company.fill('Rossi Ltd');
	await card.getByRole('button', { name: 'Plan', exact: true }).click();
	await expect(company).toBeFocused();
	await expect(company).toHaveValue('Rossi Ltd');
	await expect(card.getByText('“Rossi Ltd” is typed, but nothing is chosen.')).toBeVisible();
	await page.keyboard.press('Enter');
	await expect(card.getByRole('button', { name: 'Remove Rossi Ltd' })).toBeVisible();
	await expect(card.getByText('nothing is chosen')).toHaveCount(0);
	// A name typed whole is what it names.
	await card.getByRole('button', { name: 'Remove Rossi Ltd' }).click();
	await company.fill('rossi ltd');
	await unfold('Goals, product, amount');
	await expect(card.getByRole('button', { name: 'Remove Rossi Ltd' })).toBeVisible();

	// An amount that was typed the moment before Esc is in the draft.
	await card.getByLabel('Amount').fill('12,50 Ft');
	await page.keyboard.press('Escape');
	await expect(card).toHaveCount(0);
	await untilStored(page, 'drafts', '"currency":"HUF"');
	await page.goto('/calendar/week/2026-11-25?card=new');
	await expect(card.getByLabel('Amount')).toHaveValue(/^HUF\s12\.50$/);
	await page.keyboard.press('Control+s');
	await expect(card.getByText('Discussion')).toBeVisible();

	// A line that was not sent outlives the page, and is sent when the card is saved; so is an address that was not added.
	await unfold('Discussion');
	await card.getByLabel('Add a line').fill('Ring the bell twice');
	await untilStored(page, 'drafts', 'Ring the bell twice');
	await page.reload();
	await expect(card.getByLabel('Add a line')).toHaveValue('Ring the bell twice');
	await unfold('Files and links');
	const link = card.getByLabel('Web address');
	await link.fill('javascript:alert(1)');
	await card.getByRole('button', { name: 'Save', exact: true }).click();
	await expect(link).toBeFocused();
	await link.fill('rossi.example/boiler');
	await card.getByRole('button', { name: 'Save', exact: true }).click();
	await expect(card).toHaveCount(0);
	await untilStored(page, 'message', 'Ring the bell twice');
	await untilStored(page, 'attachment', 'https://rossi.example/boiler');
	expect(await page.evaluate(() => document.activeElement !== document.body)).toBe(true);
});
