import type { Locator, Page } from '@playwright/test';

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
