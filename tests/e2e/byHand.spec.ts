import { chromium, expect, type Browser, type Page } from '@playwright/test';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import encodeQr from 'qr';
import { block, now, openEmpty, planByDragging, test, untilStored } from './daybook.ts';
import { invite, startTeam } from './teamActs.ts';

/** A film of a QR code, as a camera would see it: YUV4MPEG2, one frame of 640 × 480, of which the colours say nothing. */
function filmOf(text: string): string {
	const [width, height, size] = [640, 480, 5];
	const rows = encodeQr(text, 'raw', { border: 4, ecc: 'low' });
	const [left, top] = [(width - rows.length * size) >> 1, (height - rows.length * size) >> 1];
	const light = Buffer.alloc(width * height, 235);
	for (let y = 0; y < rows.length * size; y++) {
		for (let x = 0; x < rows.length * size; x++)
			if (rows[Math.floor(y / size)]![Math.floor(x / size)]) light[(top + y) * width + left + x] = 16;
	}
	const frame = Buffer.concat([Buffer.from('FRAME\n'), light, Buffer.alloc((width * height) / 2, 128)]);
	const path = join(mkdtempSync(join(tmpdir(), 'daybook-film-')), 'camera.y4m');
	writeFileSync(path, Buffer.concat([Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420jpeg\n`), frame, frame]));
	return path;
}

/** A browser of its own, whose camera sees this film. */
const withCamera = (film: string): Promise<Browser> => {
	const camera = ['--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${film}`];
	return chromium.launch({
		executablePath: process.env['CHROMIUM_PATH']!,
		args: ['--no-sandbox', '--disable-quic', '--autofill-server-url=http://localhost:1/', ...camera],
	});
};

/** Nobody introduces: the server is a host of mere files. */
const withoutRelay = (page: Page) => page.context().route('**/signal', (route) => route.fulfill({ status: 200 }));

const picture = (page: Page, buffer: Buffer) =>
	page.locator('input[type=file][accept="image/*"]').setInputFiles({ name: 'code.png', mimeType: 'image/png', buffer });
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Connect by code' });
const shownCode = (page: Page) => dialog(page).getByRole('img', { name: 'The code as a picture' });

test('without a server two people join and meet by codes alone: read by the camera, from a picture, or as text [F11] [T8]', async ({
	page: anna,
	baseURL,
}) => {
	await withoutRelay(anna);
	await openEmpty(anna);
	await planByDragging(anna, 'Visit to Rossi', 3, 10, 11);
	await untilStored(anna, 'activity', 'Visit to Rossi');
	await startTeam(anna, 'Everything');
	const link = await invite(anna);
	const browser = await withCamera(filmOf(link));
	const context = await browser.newContext({
		baseURL: baseURL!,
		locale: 'en-GB',
		timezoneId: 'Europe/Rome',
		viewport: { width: 1280, height: 800 },
	});
	const bruno = await context.newPage();
	await bruno.clock.setFixedTime(now);
	await withoutRelay(bruno);
	await bruno.goto('/team/join');
	const camera = bruno.getByRole('button', { name: 'Use the camera' });
	await camera.click();
	await expect(bruno.getByRole('alert')).toContainText('The camera is not allowed for this page.');
	await picture(bruno, await anna.screenshot({ clip: { x: 0, y: 0, width: 200, height: 40 } }));
	await expect(bruno.getByRole('alert')).toContainText('No QR code could be read in this picture.');
	await context.grantPermissions(['camera']);
	await camera.click();
	await expect(bruno.getByRole('heading', { name: 'Anna Verdi invites you to “Studio Verdi”' })).toBeVisible();
	await bruno.getByLabel('Your name').fill('Bruno Neri');
	await bruno.getByRole('button', { name: 'Join', exact: true }).click();
	await bruno.getByRole('button', { name: 'No server introduces you? Connect by code' }).click();
	await dialog(bruno).getByRole('button', { name: 'Show a code' }).click();
	await expect(shownCode(bruno)).toBeVisible();
	const first = await dialog(bruno).getByRole('textbox', { name: 'Let the other device read this code' }).inputValue();
	// Anna reads it from a picture; of what else lies around, it is said what it is.
	await anna.locator('.row-of-settings', { hasText: 'Connect by code' }).getByRole('button', { name: 'Connect' }).click();
	await dialog(anna).getByRole('button', { name: 'Read a code' }).click();
	const field = dialog(anna).getByRole('textbox', { name: 'Code of the other device' });
	for (const [text, answer] of [
		[link, 'This is an invitation to a team.'],
		['WIFI:S:office;T:WPA;P:secret;;', 'This is not a connection code of Daybook'],
		[first.slice(0, 50), 'or not all of it'],
	] as const) {
		await field.fill(text);
		await dialog(anna).getByRole('button', { name: 'Go on' }).click();
		await expect(dialog(anna).getByRole('alert')).toContainText(answer);
	}
	await picture(anna, await shownCode(bruno).screenshot());
	const second = dialog(anna).getByRole('textbox', { name: 'Let the other device read this answer' });
	await expect(second).toBeVisible();
	const theirs = dialog(bruno).getByRole('textbox', { name: 'Read the code that it answers with' });
	await theirs.fill(first);
	await dialog(bruno).getByRole('button', { name: 'Go on' }).click();
	await expect(dialog(bruno).getByRole('alert')).toContainText('This code is not an answer.');
	await theirs.fill(await second.inputValue());
	await dialog(bruno).getByRole('button', { name: 'Go on' }).click();
	await expect(dialog(anna).getByText('Connected', { exact: true })).toBeVisible();
	await anna.keyboard.press('Escape');
	await expect(bruno.getByRole('heading', { name: 'Studio Verdi' })).toBeVisible({ timeout: 30_000 });
	await bruno.getByRole('link', { name: 'Calendar', exact: true }).click();
	await expect(block(bruno, 'Visit to Rossi')).toBeVisible({ timeout: 30_000 });
	await anna.getByRole('link', { name: 'Calendar', exact: true }).click();
	await planByDragging(anna, 'Call Bianchi', 4, 14, 15);
	await expect(block(bruno, 'Call Bianchi')).toBeVisible();
	await browser.close();
});
