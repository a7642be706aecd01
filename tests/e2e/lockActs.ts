import { expect, type Page } from '@playwright/test';

export const passphrase = 'tram rain violin cellar';

/** What a locked page shows instead of all else. */
export const lockScreen = (page: Page) => page.getByRole('heading', { name: 'Daybook is locked' });

/** Types a passphrase into the lock screen. */
export async function unlock(page: Page, text = passphrase): Promise<void> {
	await page.getByLabel('Passphrase', { exact: true }).fill(text);
	await page.getByRole('button', { name: 'Unlock' }).click();
}

/** Turns the lock on as a person does, and types the passphrase once more, upon which everything is sealed. */
export async function lockFirst(page: Page): Promise<void> {
	await page.goto('/settings/protection');
	await page.getByRole('button', { name: 'Turn on…' }).click();
	const dialog = page.getByRole('dialog');
	await dialog.getByLabel('Passphrase', { exact: true }).fill('short');
	await dialog.getByRole('button', { name: 'Lock now' }).click();
	await expect(dialog.getByRole('alert').first()).toHaveText('Write at least 10 characters.');
	await dialog.getByLabel('Passphrase', { exact: true }).fill(passphrase);
	await dialog.getByLabel('The same again').fill(passphrase);
	await dialog.getByRole('button', { name: 'Lock now' }).click();
	await expect(lockScreen(page)).toBeVisible();
	await unlock(page);
	await expect(page.getByRole('button', { name: 'Lock now' })).toBeVisible();
}
