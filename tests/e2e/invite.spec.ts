import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { openSample, test, untilStored } from './daybook.ts';

test.skip(({ isMobile }) => isMobile === true, 'the panel beside the canvas');

const cardOf = (page: Page) => page.getByRole('dialog', { name: 'Activity' });

/** Says who is at the device: an answer must know where to go. */
async function giveAddress(page: Page): Promise<void> {
	await page.goto('/settings');
	await page.getByLabel('E-mail').fill('me@firm.example');
	await page.getByLabel('E-mail').press('Enter');
	await untilStored(page, 'member', 'me@firm.example');
}

/** Plans a visit to somebody of the sample who has an e-mail address, and leaves its card open. */
async function planVisit(page: Page): Promise<void> {
	await page.goto('/calendar/week/2026-11-25');
	await page.getByRole('button', { name: 'New activity' }).first().click();
	const card = cardOf(page);
	await card.getByLabel('Subject').fill('Look at the boiler');
	await card.getByLabel('Contact', { exact: true }).fill('Whitfield');
	await page.keyboard.press('Enter');
	await expect(card.getByText('From Jonathan Whitfield: 0113 496 0114')).toBeVisible();
	await card.getByLabel(/^Busy/).uncheck();
	await page.keyboard.press('Control+s');
	await expect(card.getByRole('button', { name: 'Export or share' })).toBeVisible();
	await untilStored(page, 'activity', 'Look at the boiler');
}

async function invitation(page: Page, words: RegExp): Promise<string> {
	const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: words }).click()]);
	expect(file.suggestedFilename()).toBe('Look at the boiler.ics');
	return (await readFile(await file.path(), 'utf8')).replaceAll('\r\n ', '');
}

/** What a calendar program sends back. */
const replyTo = (invited: string, email: string, answer: string) =>
	[
		'BEGIN:VCALENDAR',
		'METHOD:REPLY',
		'BEGIN:VEVENT',
		/^UID:.*$/m.exec(invited)?.[0],
		'DTSTAMP:20261125T090000Z',
		'SUMMARY:Look at the boiler',
		`ATTENDEE;PARTSTAT=${answer}:mailto:${email}`,
		'END:VEVENT',
		'END:VCALENDAR',
		'',
	].join('\r\n');

test('an activity goes to the mailbox of whoever does it as a mail with its calendar file, which any calendar takes [S2-17] [S2-19] [S2-22]', async ({
	page,
}) => {
	await openSample(page);
	await giveAddress(page);
	await planVisit(page);
	await page.getByRole('button', { name: 'Export or share' }).click();
	const [mail] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: /^By e-mail to Me/ }).click()]);
	expect(mail.suggestedFilename()).toBe('Look at the boiler.eml');
	await expect(page.getByRole('dialog', { name: 'Export' }).getByText('Look at the boiler.eml is saved.')).toBeVisible();
	const text = await readFile(await mail.path(), 'utf8');
	expect(text).toContain('To: "Me" <me@firm.example>\r\nSubject: Look at the boiler\r\n');
	expect(text).toMatch(/Content-Type: text\/calendar\r\n.*\r\nContent-Disposition: attachment; filename="Look at the boiler\.ics"/);

	// What is attached is taken into a calendar: here one of Daybook, elsewhere as the readers of calendar files are tried.
	const [, base64 = ''] = /filename\*=.*\r\n\r\n([A-Za-z0-9+/=\r\n]+)\r\n--/.exec(text) ?? [];
	const calendar = Buffer.from(base64, 'base64');
	expect(calendar.toString()).toContain('SUMMARY:Look at the boiler');
	await page.goto('/import');
	await page.locator('input[type=file]').setInputFiles([{ name: 'Look at the boiler.ics', mimeType: 'text/calendar', buffer: calendar }]);
	await expect(page.getByText('Look at the boiler', { exact: true }).first()).toBeVisible();
});

test('an invitation is made for the address on the card, else for that of the contact, and goes with a message [S2-20] [S2-23] [S2-24] [S2-25]', async ({
	page,
}) => {
	await openSample(page);
	await giveAddress(page);
	await planVisit(page);
	await page.getByRole('button', { name: 'Export or share' }).click();
	const text = await invitation(page, /Invitation for Jonathan Whitfield/);
	expect(text).toContain('METHOD:REQUEST');
	expect(text).toMatch(/ORGANIZER;CN=Me:mailto:me@firm\.example/);
	expect(text).toMatch(/ATTENDEE;CN=Jonathan Whitfield;.*RSVP=TRUE:mailto:\S+@\S+/);
	await expect(page.getByText('Attach it to your message')).toBeVisible();
	await expect(page.getByRole('link', { name: 'Write the message' })).toHaveAttribute(
		'href',
		/^mailto:.+@.+\?subject=Invitation%3A%20Look%20at%20the%20boiler&body=.*2026/,
	);

	await test.step('the address on the card comes first', async () => {
		await page.keyboard.press('Escape');
		const card = cardOf(page);
		await card.getByLabel('E-mail', { exact: true }).fill('anna@elsewhere.example');
		await page.keyboard.press('Control+s');
		await untilStored(page, 'activity', 'anna@elsewhere.example');
		await page.getByRole('button', { name: 'Export or share' }).click();
		const second = await invitation(page, /Invitation for anna@elsewhere\.example/);
		expect(second).toMatch(/ATTENDEE;ROLE=REQ-PARTICIPANT;.*:mailto:anna@elsewhere\.example/);
		expect(second).toMatch(/^SEQUENCE:0/m);
	});

	await test.step('an answer is opened as a file, and noted with whose it is', async () => {
		const email = /mailto:([^\r\n]+)/.exec(text.slice(text.indexOf('ATTENDEE')))?.[1] ?? '';
		await page.goto('/import');
		const buffer = Buffer.from(replyTo(text, email, 'ACCEPTED'));
		await page.locator('input[type=file]').setInputFiles([{ name: 'answer.ics', mimeType: 'text/calendar', buffer }]);
		await expect(page.getByText('Answers to your invitations')).toBeVisible();
		await page.getByRole('button', { name: 'Note 1 answer' }).click();
		await expect(page.getByText('Noted 1 answer.').first()).toBeVisible();
		await untilStored(page, 'activity', '"role":"attendee","response":"accepted","answered":{"sequence":0,');
		await page.locator('input[type=file]').setInputFiles([{ name: 'answer.ics', mimeType: 'text/calendar', buffer }]);
		await expect(page.getByText('1 answer already noted')).toBeVisible();
	});
});

test('an invitation that comes is shown, answered by a file, and kept with the answer [S2-16]', async ({ page }) => {
	await openSample(page);
	await page.goto('/import');
	const request = [
		'BEGIN:VCALENDAR',
		'METHOD:REQUEST',
		'BEGIN:VEVENT',
		'UID:fair@elsewhere.example',
		'DTSTAMP:20261120T090000Z',
		'DTSTART:20261202T090000Z',
		'DTEND:20261202T100000Z',
		'SUMMARY:Trade fair',
		'ORGANIZER;CN=Margaret Hill:mailto:margaret@elsewhere.example',
		'ATTENDEE;RSVP=TRUE:mailto:me@firm.example',
		'ATTENDEE;RSVP=TRUE:mailto:other@firm.example',
		'END:VEVENT',
		'END:VCALENDAR',
		'',
	].join('\r\n');
	const file = { name: 'fair.ics', mimeType: 'text/calendar', buffer: Buffer.from(request) };
	await page.locator('input[type=file]').setInputFiles([file]);
	await expect(page.getByText('Margaret Hill invites you: Trade fair')).toBeVisible();
	await page.getByLabel('Invited as').selectOption('other@firm.example');
	const [saved] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Perhaps' }).click()]);
	const reply = await readFile(await saved.path(), 'utf8');
	expect(reply).toContain('METHOD:REPLY');
	expect(reply.replaceAll('\r\n ', '')).toMatch(/^ATTENDEE;.*PARTSTAT=TENTATIVE:mailto:other@firm\.example\r$/m);
	await expect(page.getByRole('link', { name: 'Write the message' })).toHaveAttribute(
		'href',
		/^mailto:margaret@elsewhere\.example\?subject=Perhaps/,
	);
	await page.getByRole('button', { name: 'Import 1 activity' }).click();
	await expect(page.getByText('Imported 1 activity.').first()).toBeVisible();
	await untilStored(page, 'activity', '"response":"tentative"');

	await test.step('whoever thinks better of it answers again', async () => {
		await page.locator('input[type=file]').setInputFiles([file]);
		await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Decline' }).click()]);
		await page.getByRole('button', { name: 'Note 1 answer' }).click();
		await expect(page.getByText('Noted 1 answer.').first()).toBeVisible();
	});
});
