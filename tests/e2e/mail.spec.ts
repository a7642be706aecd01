import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { openSample, test, untilStored } from './daybook.ts';

test.skip(({ isMobile }) => isMobile === true, 'the panel beside the canvas');
test.slow();

/** The mail that a link opens the mail program with. */
async function draftIn(page: Page): Promise<{ to: string; subject: string; body: string; bcc: string | null }> {
	const link = page.getByRole('link', { name: 'Write in the mail program' });
	const address = (await link.getAttribute('href')) ?? '';
	const query = new URLSearchParams(address.slice(address.indexOf('?') + 1));
	return {
		to: address.slice('mailto:'.length, address.indexOf('?')),
		subject: query.get('subject') ?? '',
		body: query.get('body') ?? '',
		bcc: query.get('bcc'),
	};
}

test('a mail is written to the contact, free or after a template, with a blind copy to me, and goes on as a draft with its files [S4-32] [S4-33]', async ({
	page,
}) => {
	await openSample(page);
	await page.goto('/settings');
	await page.getByLabel('E-mail').fill('me@firm.example');
	await page.getByLabel('E-mail').press('Enter');
	await untilStored(page, 'member', 'me@firm.example');

	// A template, with what differs left open.
	await page.goto('/settings/lists?list=templates');
	await page.getByRole('button', { name: 'Add', exact: true }).click();
	const editor = page.getByRole('dialog', { name: 'Add', exact: true });
	await editor.getByLabel('Name').fill('Offer goes out');
	await editor.getByLabel('Subject of the e-mail').fill('Our offer for {company}');
	await editor.getByLabel('Text', { exact: true }).fill('Dear ');
	await editor.getByRole('button', { name: 'the contact’s name' }).click();
	await page.keyboard.type(',\nthe offer of ');
	await editor.getByRole('button', { name: 'the date' }).click();
	await expect(editor.getByLabel('Text', { exact: true })).toHaveValue('Dear {contact},\nthe offer of {date}');
	await editor.getByRole('button', { name: 'Add', exact: true }).click();
	await expect(editor).toHaveCount(0);
	await untilStored(page, 'template', 'Offer goes out');

	// The mail: to whom, from which template, and what is changed of it.
	await page.goto('/calendar/week/2026-11-25');
	await page.getByRole('button', { name: 'New activity' }).first().click();
	const card = page.getByRole('dialog', { name: 'Activity' });
	await card.getByLabel('Category').selectOption({ label: 'E-mail' });
	await card.locator('#card-start').fill('2026-11-27');
	await expect(card.getByText('Nobody to write to yet')).toBeVisible();
	await card.getByLabel('Contact', { exact: true }).fill('Whitfield');
	await expect(card.locator('#card-contact-list').getByRole('option').first()).toBeVisible();
	await page.keyboard.press('Enter');
	await expect(card.getByText(/^To Jonathan Whitfield </)).toBeVisible();
	await card.getByLabel('Begin with a template').selectOption('Offer goes out');
	const description = card.getByLabel('Description', { exact: true });
	await expect(description).toHaveValue('Dear Jonathan Whitfield,\nthe offer of Friday, 27 November 2026');
	await description.fill('Dear Jonathan Whitfield,\nthe offer is here.');
	const written = await draftIn(page);
	expect(written).toMatchObject({ body: 'Dear Jonathan Whitfield,\r\nthe offer is here.', bcc: null });
	expect(written.to).toMatch(/whitfield/i);
	expect(written.subject).toMatch(/^Our offer for /);
	await card.getByLabel('Blind copy to me').check();
	await expect.poll(async () => (await draftIn(page)).bcc).toBe('me@firm.example');

	// With a file attached it goes as a file that mail programs open as a draft.
	await page.keyboard.press('Control+s');
	await expect(page).toHaveURL(/card=[0-9a-f]{8}-/);
	await card.locator('summary', { hasText: 'Files and links' }).click();
	await card
		.locator('input[type=file]')
		.setInputFiles([{ name: 'offer.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF offer') }]);
	await untilStored(page, 'attachment', 'offer.pdf');
	const [saved] = await Promise.all([page.waitForEvent('download'), card.getByRole('button', { name: 'Save as a mail file' }).click()]);
	expect(saved.suggestedFilename()).toMatch(/^Our offer for .*\.eml$/);
	const text = await readFile(await saved.path(), 'utf8');
	expect(text).toContain('From: "Me" <me@firm.example>\r\nTo: "Jonathan Whitfield" <');
	expect(text).toContain('\r\nBcc: "Me" <me@firm.example>\r\n');
	expect(text).toContain(Buffer.from(written.body).toString('base64'));
	expect(text).toContain('filename="offer.pdf"');
	expect(text).toContain(Buffer.from('%PDF offer').toString('base64'));

	// Sent: it is logged, and the choice of a copy is remembered.
	await card.getByRole('button', { name: 'It is sent' }).click();
	await expect(card.getByLabel('Status')).toHaveValue('done');
	await card.locator('#card-start').fill('2026-11-25');
	await card.getByRole('button', { name: 'Save', exact: true }).click();
	await expect(card).toHaveCount(0);
	await page.getByRole('button', { name: 'New activity' }).first().click();
	await card.getByLabel('Category').selectOption({ label: 'E-mail' });
	await expect(card.getByLabel('Blind copy to me')).toBeChecked();
});
