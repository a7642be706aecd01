import { expect, type Browser, type Page } from '@playwright/test';
import { now } from './daybook.ts';
import { joinProfiles } from './profiles.ts';

/** Two people with a browser each; what one's windows say reaches the other's unless `cut`. */
export async function twoPeople(browser: Browser): Promise<{ anna: Page; bruno: Page; cut: (off: boolean) => void }> {
	const contexts = [await browser.newContext({ acceptDownloads: true }), await browser.newContext()] as const;
	const { cut } = await joinProfiles(contexts);
	const pages = await Promise.all(contexts.map((context) => context.newPage()));
	for (const page of pages) await page.clock.setFixedTime(now);
	return { anna: pages[0]!, bruno: pages[1]!, cut };
}

/** Anna fills the form of a new team. */
export async function fillStart(page: Page, calendar: string, sharing: 'Everything' | 'Busy times'): Promise<void> {
	await page.goto('/settings');
	await page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: 'Team' }).click();
	await page.getByRole('button', { name: 'Start a team' }).click();
	await page.getByLabel('Your name').fill('Anna Verdi');
	await page.getByLabel('Name of the team').fill('Studio Verdi');
	await page.getByRole('radiogroup', { name: calendar }).getByRole('radio', { name: sharing }).check();
}

/** Anna starts a team, and what her calendar shows of itself; gives the recovery code. */
export async function startTeam(page: Page, sharing: 'Everything' | 'Busy times'): Promise<string> {
	await fillStart(page, 'My calendar', sharing);
	await page.locator('form').getByRole('button', { name: 'Start a team' }).click();
	const recovery = page.getByRole('dialog', { name: 'Print this code before you go on' });
	const code = recovery.getByRole('status', { name: 'Recovery code' });
	await expect(code).toHaveText(/^([0-9A-Z]{5,6} ?){6,}$/);
	const printed = await code.innerText();
	await page.keyboard.press('Escape');
	await expect(recovery.getByRole('button', { name: 'Go on' })).toBeDisabled();
	await recovery.getByRole('checkbox').check();
	await recovery.getByRole('button', { name: 'Go on' }).click();
	await expect(page.getByRole('heading', { name: 'Studio Verdi' })).toBeVisible();
	return printed;
}

/** Gives the link of an invitation; `role`: as whom, in words. */
export async function invite(page: Page, role = 'Member'): Promise<string> {
	await page.getByRole('combobox', { name: 'Role' }).last().selectOption(role);
	await page.getByRole('button', { name: 'Invite', exact: true }).click();
	return page.getByRole('textbox', { name: 'Invitation link' }).inputValue();
}

/** Bruno joins by it. */
export async function join(page: Page, link: string): Promise<void> {
	await page.goto(link);
	await expect(page.getByRole('heading', { name: 'Anna Verdi invites you to “Studio Verdi”' })).toBeVisible();
	// The secret stays neither in the address nor in what Back leads to.
	expect(page.url()).toMatch(/\/team\/join$/);
	await page.getByLabel('Your name').fill('Bruno Neri');
	await page.getByRole('button', { name: 'Join', exact: true }).click();
	await expect(page.getByRole('heading', { name: 'Studio Verdi' })).toBeVisible();
	await expect(page.getByText('Anna Verdi', { exact: true }).first()).toBeVisible();
}
