import { expect, test } from '@playwright/test';
import { routes } from './routes.ts';
import { expectShell, untilKept, watchFaults } from './shell.ts';
import { witness } from './witness.ts';

test('no other origin is ever asked, and the content policy forbids nothing that the app does', async ({ browser, baseURL }) => {
	const origin = new URL(baseURL ?? '').origin;
	const other = await witness();
	const context = await browser.newContext({ proxy: { server: other.proxy, bypass: 'localhost' } });
	const faults = await watchFaults(context);
	const strangers: string[] = [];
	context.on('request', (request) => {
		const url = new URL(request.url());
		if (!['blob:', 'data:'].includes(url.protocol) && url.origin !== origin) strangers.push(request.url());
	});
	const page = await context.newPage();
	page.on('websocket', (socket) => strangers.push(socket.url()));

	for (const round of ['the first time', 'from the device']) {
		await test.step(round, async () => {
			for (const route of routes) {
				await page.goto(origin + route);
				await expectShell(page);
			}
			await untilKept(page);
		});
	}
	expect(strangers).toEqual([]);
	expect(other.asked).toEqual([]);
	expect(faults).toEqual([]);

	await test.step('the witness would have heard it', async () => {
		await page.goto('http://elsewhere.example/');
		await expect.poll(() => other.asked).toContain('http://elsewhere.example/');
	});
	await context.close();
	other.close();
});

test('the page may not reach any other origin, even if it tried', async ({ page }) => {
	await page.goto('/today');
	await expectShell(page);
	const outcome = await page.evaluate(async () => {
		const forbidden: string[] = [];
		document.addEventListener('securitypolicyviolation', (event) => forbidden.push(event.effectiveDirective));
		await fetch('https://elsewhere.example/').catch(() => undefined);
		const image = new Image();
		const failed = new Promise((done) => image.addEventListener('error', done, { once: true }));
		image.src = 'https://elsewhere.example/pixel.png';
		await failed;
		return forbidden;
	});
	expect(outcome).toEqual(['connect-src', 'img-src']);
});

test('answers carry the headers that the page cannot set itself', async ({ request }) => {
	const shell = await request.get('/calendar/week/2026-11-22');
	expect(shell.headers()).toMatchObject({
		'content-security-policy': "frame-ancestors 'none'",
		'x-content-type-options': 'nosniff',
		'referrer-policy': 'no-referrer',
		'cache-control': 'no-cache',
	});
	expect((await request.get('/service-worker.js')).headers()['cache-control']).toBe('no-cache');
	expect((await request.get('/_app/version.json')).headers()['cache-control']).toBe('no-cache');
	expect((await request.get('/_app/immutable/gone.js')).status()).toBe(404);
	const script = /\/_app\/immutable\/entry\/start\.[\w-]+\.js/.exec(await shell.text())?.[0];
	const headers = (await request.get(script ?? '')).headers();
	expect(headers['cache-control']).toContain('immutable');
	expect(headers['content-security-policy'], 'a worker obeys its own').toContain("default-src 'none'");
});
