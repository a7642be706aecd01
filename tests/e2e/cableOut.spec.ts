import { readFile } from 'node:fs/promises';
import { expect, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { now, openSample, test } from './daybook.ts';
import { serve } from './server.ts';
import { untilKept, watchFaults } from './shell.ts';

/** Every screen there is. */
const screens = [
	...['day', 'workweek', 'week', 'month', 'agenda', 'team'].map((view) => `/calendar/${view}/2026-11-25`),
	...['/today', '/today?tab=overdue', '/today?tab=inbox', '/activities', '/threads', '/reports/time', '/import', '/inspect'],
	...['/contacts', '/companies', '/opportunities', '/projects', '/campaigns'],
	...['', '/reminders', '/lists', '/storage', '/protection', '/history', '/trash', '/about'].map((part) => `/settings${part}`),
	...['/team', '/team/health', '/team/join'],
];

/** One pixel, as a picture. */
const picture = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=', 'base64');
const calendar = ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'UID:tea', 'DTSTART:20261126T090000Z', 'SUMMARY:Tea', 'END:VEVENT', 'END:VCALENDAR'];

/** A browser that has Daybook installed with the sample firm in it, and all that it was asked for and did not get. */
interface Installed {
	context: BrowserContext;
	failed: string[];
	cut: () => Promise<void>;
}

async function install(browser: Browser): Promise<Installed> {
	const server = await serve();
	const context = await browser.newContext({ baseURL: server.address, locale: 'en-GB', timezoneId: 'Europe/Rome' });
	const failed = await watchFaults(context);
	context.on('requestfailed', (request) => failed.push(`${request.url()}: ${request.failure()?.errorText}`));
	const page = await context.newPage();
	await page.clock.setFixedTime(now);
	await openSample(page);
	await untilKept(page);
	await page.close();
	const cut = async () => {
		await context.setOffline(true);
		await server.kill();
	};
	return { context, failed, cut };
}

async function startCold({ context }: Installed): Promise<Page> {
	const page = await context.newPage();
	await page.clock.setFixedTime(now);
	await page.goto('/calendar/week/2026-11-25');
	await expect(page.locator('main [data-key]').first()).toBeVisible();
	return page;
}

/** Where a page is and what it says, without what no two browsers have alike: ids, sizes, and in how many rows of the journal it lies. */
async function said(page: Page): Promise<string> {
	const parts = page.locator('main, dialog[open], [role=dialog]');
	const texts = await parts.evaluateAll((all) => all.map((one) => (one as HTMLElement).innerText));
	return [new URL(page.url()).pathname, ...texts]
		.join('\n')
		.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}|\b[0-9a-f]{16}\b/g, 'ID')
		.replaceAll(/\b[\d.,]+ ?(kB|MB|GB|B)\b/g, 'SIZE')
		.replaceAll(/\t\d+(\t\d+\t[\d,]+\tSIZE)/g, '\tROWS$1');
}

/** Does the same on both pages; once they have come to rest they must say the same. */
async function inStep(pages: readonly [Page, Page], step: string, act: (page: Page) => Promise<void>): Promise<void> {
	await test.step(step, async () => {
		await Promise.all(pages.map(act));
		let before = '';
		const rested = async () => {
			const [online, cut] = await Promise.all([said(pages[0]), said(pages[1])]);
			const now = online + cut;
			const rests = now === before && online.includes('\n') && !/(Reading|Saving).*…/.test(now);
			before = now;
			return rests && online === cut ? 'the same' : { online, cut };
		};
		await expect.poll(rested, { intervals: [100] }).toBe('the same');
	});
}

/** Goes to a screen as a link of the app does. */
async function follow(page: Page, place: string): Promise<void> {
	await page.evaluate((href) => {
		const link = document.body.appendChild(Object.assign(document.createElement('a'), { href }));
		link.click();
		link.remove();
	}, place);
	await expect(page).toHaveURL(place);
}

const choices = (page: Page) => page.getByRole('listbox', { name: 'Found' }).getByRole('option');

async function openPalette(page: Page): Promise<void> {
	await page.keyboard.press('Control+k');
	await expect(choices(page).first()).toBeVisible();
}

/** The commands of the palette, but those that change the language: what is compared is in one. */
async function commandsOf(page: Page): Promise<string[]> {
	await openPalette(page);
	const texts = await choices(page).locator('.text').allInnerTexts();
	await page.keyboard.press('Escape');
	return texts.filter((text) => !text.startsWith('Language: '));
}

async function give(page: Page, command: string): Promise<void> {
	await page.keyboard.press('Escape');
	await follow(page, '/calendar/week/2026-11-25');
	await openPalette(page);
	const text = page.locator('.text').getByText(command, { exact: true });
	await choices(page).filter({ has: text }).click();
	await expect(choices(page)).toHaveCount(0);
}

/** Presses what saves a file, and reads that. */
async function saved(page: Page, press: () => Promise<void>): Promise<string> {
	const [file] = await Promise.all([page.waitForEvent('download'), press()]);
	return readFile(await file.path(), 'utf8');
}

const calendarFile = async (page: Page) => {
	await page.getByRole('button', { name: 'Export .ics' }).click();
	const text = await saved(page, () => page.getByRole('button', { name: 'Calendar file for others' }).click());
	await page.keyboard.press('Escape');
	return text.replaceAll(/^(UID|DTSTAMP):.*$/gm, '');
};

async function openFirst(page: Page, list: string): Promise<void> {
	await follow(page, list);
	await page.locator(`main a[href^="${list}/"]`).first().click();
	await expect(page).not.toHaveURL(list);
}

async function search(page: Page): Promise<void> {
	await openPalette(page);
	await page.keyboard.type('boiler');
	await expect(
		choices(page)
			.filter({ hasText: /boiler/i })
			.nth(3),
	).toBeVisible();
}

async function bringTea(page: Page): Promise<void> {
	await follow(page, '/import');
	const buffer = Buffer.from(calendar.join('\r\n'));
	await page.locator('input[type=file]').setInputFiles([{ name: 'tea.ics', mimeType: 'text/calendar', buffer }]);
	await page.getByRole('button', { name: /^Import \d/ }).click();
	await expect(page.getByRole('region', { name: 'Messages' })).toContainText('Imported 1 activity');
}

async function showPicture(page: Page): Promise<void> {
	await follow(page, '/calendar/week/2026-11-25');
	await page.locator('main [data-key]').first().dblclick();
	const card = page.getByRole('dialog', { name: 'Activity' });
	await card.getByText('Files and links').click();
	await card.locator('input[type=file]').setInputFiles({ name: 'photo.png', mimeType: 'image/png', buffer: picture });
	await card.getByRole('button', { name: 'Show photo.png' }).press('Enter');
	await expect(page.getByRole('dialog', { name: 'photo.png' }).getByRole('img')).toBeVisible();
}

test('with the cable out every screen and command works from a cold start, and says what it says online [F1]', async ({ browser }) => {
	test.setTimeout(240_000);
	const [online, cut] = [await install(browser), await install(browser)];
	await cut.cut();
	const pages = [await startCold(online), await startCold(cut)] as const;
	for (const screen of screens) await inStep(pages, screen, (page) => follow(page, screen));
	const [commands, same] = [await commandsOf(pages[0]), await commandsOf(pages[1])];
	expect(commands).toEqual(same);
	expect(commands.length).toBeGreaterThan(25);
	for (const command of commands) await inStep(pages, command, (page) => give(page, command));
	for (const list of ['/threads', '/companies', '/contacts']) await inStep(pages, `the first of ${list}`, (page) => openFirst(page, list));
	await inStep(pages, 'a search', search);
	await Promise.all(pages.map((page) => page.keyboard.press('Escape')));
	await inStep(pages, 'an import', bringTea);
	await inStep(pages, 'a picture', showPicture);
	const storage = await Promise.all([online, cut].map(startCold));
	for (const page of storage) await follow(page, '/settings/storage');
	const files = await Promise.all(storage.map(calendarFile));
	expect(files[0]).toContain('SUMMARY:Tea');
	expect(files[1]).toBe(files[0]);
	const backups = await Promise.all(
		storage.map((page) => saved(page, () => page.getByRole('button', { name: 'Export', exact: true }).click())),
	);
	expect(Object.keys(JSON.parse(backups[1]!) as object)).toEqual(Object.keys(JSON.parse(backups[0]!) as object));
	expect(cut.failed).toEqual([]);
	await Promise.all([online.context.close(), cut.context.close()]);
});
