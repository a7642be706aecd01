import { expect } from '@playwright/test';
import { openEmpty, test } from './daybook.ts';

test.skip(({ isMobile }) => isMobile === true, 'the list of colleagues stands beside the canvas');

test('three clicks make a team of a lone user, and the keys go on to the invitation [S1-43] [S5-06]', async ({ page }) => {
	await openEmpty(page);
	let clicks = 0;
	const press = async (name: string, role: 'link' | 'button') => {
		clicks += 1;
		await page.getByRole(role, { name, exact: true }).click();
	};
	await press('Work with colleagues', 'link');
	await press('Start a team', 'button');
	// What is typed first needs no click.
	await expect(page.getByLabel('Your name')).toBeFocused();
	await page.keyboard.type('Anna Verdi');
	await page.keyboard.press('Tab');
	await page.keyboard.type('Studio Verdi');
	await press('Start a team', 'button');
	const recovery = page.getByRole('dialog', { name: 'Print this code before you go on' });
	await expect(recovery).toBeVisible();
	expect(clicks).toBe(3);
	await recovery.getByRole('checkbox').press('Space');
	await recovery.getByRole('button', { name: 'Go on' }).press('Enter');
	await expect(page.getByRole('button', { name: 'Invite', exact: true })).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('textbox', { name: 'Invitation link' })).toHaveValue(/#join=/);
	await page.getByRole('button', { name: 'QR code' }).press('Enter');
	await expect(page.getByRole('img', { name: /^The invitation as a QR code/ })).toBeInViewport({ ratio: 1 });
});
