import { expect, type Page } from '@playwright/test';
import { faultsInBothThemes, type Fault } from './axe.ts';
import { openSample, test } from './daybook.ts';

const places = [
	'/calendar/week/2026-11-25',
	'/calendar/day/2026-11-25',
	'/calendar/month/2026-11-25',
	'/calendar/agenda/2026-11-25',
	'/today',
	'/activities',
	'/contacts',
	'/companies',
	'/opportunities',
	'/threads',
	'/import',
	'/settings',
	'/settings/reminders',
	'/settings/lists',
	'/settings/lists?list=provinces',
	'/settings/storage',
	'/settings/protection',
	'/settings/history',
	'/settings/trash',
	'/settings/about',
	'/inspect',
	'/team',
	'/team/join',
	'/calendar/team/2026-11-25',
];

/** Goes to a place as a link of the app does: without loading the app anew, and before the place that is left has settled. */
async function follow(page: Page, place: string): Promise<void> {
	await page.evaluate((href) => {
		const link = document.body.appendChild(Object.assign(document.createElement('a'), { href }));
		link.click();
		link.remove();
	}, place);
	await expect(page).toHaveURL(place);
}

/** Until a calendar is drawn and scrolled to its hour: a block half under the head of the days is no fault of the page. */
async function drawn(page: Page): Promise<void> {
	await expect(page.locator('main [data-key]').first()).toBeVisible();
	await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

/** Opens a card from the day's list, with every section of it. */
async function openCard(page: Page): Promise<void> {
	await follow(page, '/today');
	await page.locator('main li[data-hue] button').first().click();
	const card = page.locator('form.card');
	await expect(card).toBeVisible();
	await card.locator('details').evaluateAll((sections) => sections.forEach((one) => ((one as HTMLDetailsElement).open = true)));
}

/** Opens the first thread of the list. */
async function openThread(page: Page): Promise<void> {
	await follow(page, '/threads');
	await page.locator('main li a').first().click();
	await expect(page.locator('main ol').first()).toBeVisible();
}

/** Opens the card of the first company. */
async function openCustomer(page: Page): Promise<void> {
	await follow(page, '/companies');
	await page.locator('main a[href^="/companies/"]').first().click();
	await expect(page.locator('main section h2').first()).toBeVisible();
}

const invitation = [
	'BEGIN:VCALENDAR',
	'METHOD:REQUEST',
	'BEGIN:VEVENT',
	'UID:axe',
	'DTSTART:20261126T090000Z',
	'SUMMARY:Tea',
	'ORGANIZER;CN=Rosa Rossi:mailto:rosa@rossi.it',
	'ATTENDEE:mailto:me@firm.example',
	'END:VEVENT',
	'END:VCALENDAR',
].join('\r\n');

/** Opens a file that invites, and answers it. */
async function openInvitation(page: Page): Promise<void> {
	await page.goto('/import');
	await page.locator('input[type=file]').setInputFiles([{ name: 'tea.ics', mimeType: 'text/calendar', buffer: Buffer.from(invitation) }]);
	await page.locator('main [role=group] button').first().click();
	await expect(page.locator('main [role=group] button').first()).toHaveAttribute('aria-pressed', 'true');
}

/** Opens what leaves the agenda as a file. */
async function openExport(page: Page): Promise<void> {
	await page.goto('/calendar/agenda/2026-11-25');
	await page.locator('main button.export').click();
	await expect(page.locator('dialog[open] li').first()).toBeVisible();
}

for (const locale of ['en-GB', 'it-IT', 'pl-PL']) {
	test.describe(locale, () => {
		test.use({ locale, reducedMotion: 'reduce' } as object);
		test.slow();
		// What differs on a phone is how things are laid out: one language, that of the longest words, shows it.
		test.skip(({ isMobile }) => isMobile === true && locale !== 'pl-PL', 'judged on the wide screen');

		test('axe finds nothing on any screen, light or dark', async ({ page }) => {
			await openSample(page);
			// What is said in the first seconds covers what is judged.
			await page.reload();
			await drawn(page);
			const found: Record<string, Fault[]> = {};
			const judge = async (screen: string, within?: string) => {
				const faults = await faultsInBothThemes(page, within);
				if (faults.length > 0) found[screen] = faults;
			};
			for (const place of places) {
				await follow(page, place);
				await expect(page.locator('main h1')).toBeVisible();
				if (place.startsWith('/calendar')) await drawn(page);
				await judge(place);
			}
			await openThread(page);
			await judge('a thread');
			await openCustomer(page);
			await judge('a customer');
			await openCard(page);
			await judge('a card');
			await page.getByRole('dialog').locator('button[aria-haspopup=dialog]').first().click();
			await expect(page.locator('.floating.placed')).toBeVisible();
			await judge('sending', '.floating.placed');
			await openInvitation(page);
			await judge('an answer');
			await openExport(page);
			await judge('what leaves');
			expect(found).toEqual({});
		});
	});
}
