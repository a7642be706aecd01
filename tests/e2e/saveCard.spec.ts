import { expect } from '@playwright/test';
import { cardOf, pick, section } from './cardActs.ts';
import { block, openEmpty, test, untilStored } from './daybook.ts';

test.skip(({ isMobile }) => isMobile === true, 'the panel beside the canvas');
test.slow();

test('four ways to save, a discussion, files and links, and no answer [S3-36] [S3-37] [S3-43] [S3-45] [S3-46] [S3-47] [S3-48] [S4-29] [S4-34] [S5-15]', async ({
	page,
}) => {
	await openEmpty(page);
	await page.keyboard.press('c');
	const card = cardOf(page);
	await card.getByLabel('Category').selectOption({ label: 'Call' });
	await card.getByLabel('Subject').fill('Call Rossi');
	await card.locator('#card-start').fill('2026-11-26');
	await card.locator('#card-start-time').fill('10:00');
	await card.getByRole('button', { name: 'More ways' }).click();
	await page.getByRole('button', { name: 'Save and attach files' }).click();
	await expect(page).toHaveURL(/card=[0-9a-f]{8}-/);

	// Files: stored once, shown by what they are, never as a page.
	const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
	const chooser = card.locator('input[type=file]');
	await expect(chooser).toBeFocused();
	await page.evaluate(() => (navigator.storage.estimate = () => Promise.resolve({ usage: 950_000_000, quota: 1_000_000_000 })));
	await chooser.setInputFiles([
		{ name: '../../plan <1>.png', mimeType: 'text/html', buffer: png },
		{ name: 'page.html', mimeType: 'text/html', buffer: Buffer.from('<script>window.pwned = 1</script>') },
		{
			name: 'offer.pdf',
			mimeType: 'application/pdf',
			buffer: Buffer.from(
				'%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj 3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF',
			),
		},
		{ name: 'empty.txt', mimeType: 'text/plain', buffer: Buffer.alloc(0) },
	]);
	await expect(card.getByText('“empty.txt” is empty')).toBeVisible();
	// Nobody keeps a file of 2 GB for a test: it only says that it is so large.
	await card.getByRole('group', { name: 'Files and links' }).evaluate((zone) => {
		const film = Object.defineProperty(new File(['x'], 'film.mov'), 'size', { value: 2 ** 31 });
		zone.dispatchEvent(
			Object.defineProperty(new DragEvent('drop', { bubbles: true, cancelable: true }), 'dataTransfer', { value: { files: [film] } }),
		);
	});
	await expect(card.getByText(/“film.mov” is too large \(2.1\sGB\)/)).toBeVisible();
	await expect(card.getByText('plan _1_.png')).toBeVisible();
	await card.getByRole('button', { name: 'Show plan _1_.png' }).click();
	await expect(page.locator('dialog[open] img')).toBeVisible();
	await page.locator('dialog[open]').getByRole('button', { name: 'Close' }).click();
	await card.getByRole('button', { name: 'Show offer.pdf' }).click();
	await expect(page.locator('dialog[open] iframe')).toHaveAttribute('src', /^blob:/);
	await page.locator('dialog[open]').getByRole('button', { name: 'Close' }).click();
	await expect(card.getByRole('button', { name: 'Show page.html' })).toHaveCount(0);
	// Before there is no room left it is said how much there is.
	await expect(card.getByRole('status').filter({ hasText: 'Only 50 MB of 1 GB are left' })).toBeVisible();
	await card.getByLabel('Web address').fill('example.com/offer');
	await page.keyboard.press('Enter');
	await expect(card.getByRole('link', { name: 'example.com/offer' })).toHaveAttribute('href', 'https://example.com/offer');
	// A picture that was copied is pasted where one stands; words are pasted as words.
	await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
	await page.evaluate(async (bytes) => {
		const picture = new Blob([Uint8Array.from(atob(bytes), (one) => one.charCodeAt(0))], { type: 'image/png' });
		await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
	}, png.toString('base64'));
	await expect(card.getByLabel('Web address')).toBeFocused();
	await page.keyboard.press('Control+v');
	await expect(card.getByRole('button', { name: 'Show image.png' })).toBeVisible();
	await expect(card.locator('summary', { hasText: 'Files and links' })).toHaveText('Files and links (5)');

	// The discussion: who and when come by themselves, links are links, script is text.
	await section(page, 'Discussion');
	await card.getByLabel('Add a line').fill('See https://example.com and <b>this</b>');
	await page.keyboard.press('Enter');
	const line = card.getByRole('listitem').filter({ hasText: '<b>this</b>' });
	await expect(line).toContainText('Me');
	await expect(line.locator('time')).toHaveText(/9:10/);
	await expect(line.getByRole('link')).toHaveAttribute('href', 'https://example.com/');

	// No answer, from the calendar: one line, another day, one step, and at most eight keys pressed.
	await card.getByRole('button', { name: 'Close', exact: true }).click();
	await expect(card).toHaveCount(0);
	await block(page, 'Call Rossi').focus();
	const pressed: string[] = [];
	const press = async (keys: string) => {
		pressed.push(...keys.split('+'));
		await page.keyboard.press(keys);
	};
	await press('Enter');
	await expect(card.getByLabel('Subject')).toBeFocused();
	await press('Alt+n');
	const dialog = page.getByRole('dialog', { name: 'No answer: when again?' });
	await expect(dialog.getByLabel('Time')).toHaveValue('10:00');
	await expect(dialog.getByLabel('Line for the discussion')).toHaveValue('No answer, will call later');
	await press('Enter');
	await expect(card).toHaveCount(0);
	expect(pressed.length).toBeLessThanOrEqual(8);
	const moved = block(page, 'Call Rossi');
	await expect(moved.locator('.lucide-paperclip')).toBeVisible();
	await moved.dblclick();
	await expect(card.locator('#card-start')).toHaveValue('2026-11-27');
	await section(page, 'Discussion');
	await expect(card.getByText('No answer, will call later')).toBeVisible();
	await expect(card.getByLabel('Status')).toHaveValue('planned');

	// Once it took place, a duplicate has what was planned and nothing of what came of it.
	await section(page, 'Time worked');
	await card.getByRole('button', { name: 'Add time by hand' }).click();
	const stint = card.getByRole('form', { name: 'Add time by hand' });
	await stint.getByLabel('From').fill('08:00');
	await stint.getByLabel('To').fill('08:30');
	await stint.getByRole('button', { name: 'Add time by hand' }).click();
	await expect(card.getByText('Total 30 min')).toBeVisible();
	await pick(page, 'Company', 'Rossi Ltd');
	await card.getByLabel('Description', { exact: true }).fill('Ask about the boiler');
	await card.getByLabel('Details: how it went').fill('Wants the second one');
	await card.getByLabel('Status').selectOption('Held');
	await page.keyboard.press('Control+s');
	await untilStored(page, 'activity', 'Wants the second one');
	const original = new URL(page.url()).searchParams.get('card')!;
	await card.getByRole('button', { name: 'Duplicate' }).click();
	await expect(page).toHaveURL(/card=new/);
	await expect(card.getByLabel('Subject')).toHaveValue('Call Rossi');
	await expect(card.getByLabel('Category').locator('option:checked')).toHaveText('Call');
	await expect(card.getByRole('button', { name: 'Remove Rossi Ltd' })).toBeVisible();
	await expect(card.getByLabel('Description', { exact: true })).toHaveValue('Ask about the boiler');
	await expect(card.getByLabel('Details: how it went')).toHaveValue('');
	await expect(card.getByLabel('Status')).toHaveValue('planned');
	await card.locator('#card-start').fill('2026-11-28');
	await page.keyboard.press('Control+s');
	await expect(page).toHaveURL(/card=[0-9a-f]{8}-/);
	expect(new URL(page.url()).searchParams.get('card')).not.toBe(original);
	await expect(card.locator('summary', { hasText: /^Files and links$/ })).toBeVisible();
	await expect(card.locator('summary', { hasText: /^Discussion$/ })).toBeVisible();
	await section(page, 'Time worked');
	await expect(card.getByText('Total 0 min')).toBeVisible();
	await page.keyboard.press('Control+Enter');
	await expect(card).toHaveCount(0);
	await expect(block(page, 'Call Rossi')).toHaveCount(2);
	await expect(block(page, 'Call Rossi').locator('.lucide-paperclip')).toHaveCount(1);
	await page.keyboard.press('Control+z');
	await expect(block(page, 'Call Rossi')).toHaveCount(1);
	await block(page, 'Call Rossi').dblclick();
	await expect(card.getByLabel('Status')).toHaveValue('done');

	// Save and plan similar: another card, filled alike, with nothing of what came of this one.
	await card.getByRole('button', { name: 'More ways' }).click();
	await page.getByRole('button', { name: 'Save and plan similar' }).click();
	await expect(page).toHaveURL(/card=new/);
	await expect(card.getByLabel('Subject')).toHaveValue('Call Rossi');
	await card.locator('#card-start').fill('2026-11-25');
	await card.locator('#card-start-time').fill('15:00');
	await page.keyboard.press('Control+Enter');
	await expect(card).toHaveCount(0);
	await expect(block(page, 'Call Rossi')).toHaveCount(2);
	await page.keyboard.press('Control+z');
	await expect(block(page, 'Call Rossi')).toHaveCount(1);
});

test.describe('in Italian', () => {
	test.use({ locale: 'it-IT' });

	test('an amount is read as it is written there, and what is none is said and stays', async ({ page }) => {
		await page.goto('/calendar/week/2026-11-25');
		await page.getByRole('button', { name: 'Inizia da zero' }).click();
		await page.getByRole('button', { name: 'Nuova attività' }).first().click();
		const card = page.getByRole('dialog', { name: 'Attività' });
		await card.locator('summary', { hasText: 'Obiettivi' }).click();
		const amount = card.getByLabel('Importo');
		for (const [typed, shown] of [
			['12,50', /^12,50\s€$/],
			['1.250,00 €', /^1\.?250,00\s€$/],
		] as const) {
			await amount.fill(typed);
			await amount.blur();
			await expect(amount).toHaveValue(shown);
		}
		await amount.fill('dodici');
		await amount.blur();
		await expect(card.getByText('dodici')).toBeVisible();
		await expect(amount).toHaveValue('dodici');
	});
});
