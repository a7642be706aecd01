import { expect, type Locator, type Page } from '@playwright/test';

/** The card of an activity. */
export const cardOf = (page: Page): Locator => page.getByRole('dialog', { name: 'Activity' });

/** Opens a section of the card, if it is closed. */
export async function section(page: Page, name: string | RegExp): Promise<void> {
	const summary = cardOf(page).locator('summary', { hasText: name });
	if (!(await summary.evaluate((one) => (one.parentElement as HTMLDetailsElement).open))) await summary.click();
}

/** Picks or makes what is called so. */
export async function pick(page: Page, field: string, name: string): Promise<void> {
	await cardOf(page).getByLabel(field, { exact: true }).fill(name);
	await page.keyboard.press('Enter');
}

/** Plans something tomorrow for an hour, not busy, so that nobody’s time is in the way; `fill` says the rest. */
export async function planTomorrow(page: Page, subject: string, time: string, fill: () => Promise<void>): Promise<void> {
	await page.getByRole('button', { name: 'New activity' }).first().click();
	const card = cardOf(page);
	await card.getByLabel('Subject').fill(subject);
	await card.locator('#card-start').fill('2026-11-26');
	await card.locator('#card-start-time').fill(time);
	await card.getByLabel('Busy: refuse anything else').uncheck();
	await section(page, 'Goals, product, amount');
	await fill();
	await page.keyboard.press('Control+Enter');
}

/** Books a room of the firm on the card that is open. */
export async function bookRoom(page: Page, name: string): Promise<void> {
	const card = cardOf(page);
	await card.getByLabel('Booked resources', { exact: true }).fill(name);
	await expect(card.getByRole('option', { name })).toBeVisible();
	await page.keyboard.press('Enter');
	await expect(card.getByRole('button', { name: `Remove ${name}` })).toBeVisible();
}
