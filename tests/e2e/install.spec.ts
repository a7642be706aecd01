import { expect, test as base, type CDPSession } from '@playwright/test';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expectShell, untilKept } from './shell.ts';

/** A window with a profile of its own: Chromium installs nothing from a private one, as Playwright's usually are. */
const test = base.extend<{ devtools: CDPSession }>({
	devtools: async ({ playwright, launchOptions, baseURL }, use) => {
		const profile = await mkdtemp(join(tmpdir(), 'daybook-profile-'));
		const context = await playwright.chromium.launchPersistentContext(profile, launchOptions);
		const page = await context.newPage();
		await page.goto(baseURL ?? '');
		await expectShell(page);
		await untilKept(page);
		await use(await context.newCDPSession(page));
		await context.close();
		await rm(profile, { recursive: true, force: true });
	},
});

interface Manifest {
	readonly id: string;
	readonly icons: ReadonlyArray<{ src: string; sizes: string; type: string; purpose: string }>;
	readonly screenshots: ReadonlyArray<{ src: string; sizes: string }>;
	readonly shortcuts: ReadonlyArray<{ name: string; url: string }>;
}

test('Chromium finds nothing against installing it', async ({ devtools }) => {
	const { errors, data } = await devtools.send('Page.getAppManifest');
	expect(errors).toEqual([]);
	expect(JSON.parse(data ?? '{}')).toMatchObject({ name: 'Daybook', display: 'standalone', start_url: '/' });
	await expect.poll(async () => (await devtools.send('Page.getInstallabilityErrors')).installabilityErrors).toEqual([]);
});

test('the manifest names pictures of the sizes it says, and addresses that open', async ({ page, request }) => {
	const manifest = (await (await request.get('/manifest.webmanifest')).json()) as Manifest;
	expect(manifest.shortcuts).toHaveLength(3);
	expect(manifest.icons.map(({ sizes, purpose }) => `${sizes} ${purpose}`)).toEqual(
		expect.arrayContaining(['any any', '192x192 any', '512x512 any', '512x512 maskable']),
	);
	await page.goto('/');
	for (const { src, sizes } of [...manifest.icons, ...manifest.screenshots]) {
		const size = await page.evaluate(async (address) => {
			const image = new Image();
			image.src = address;
			await image.decode();
			return `${image.naturalWidth}x${image.naturalHeight}`;
		}, src);
		if (sizes !== 'any') expect(size, src).toBe(sizes);
	}
	for (const { name, url } of manifest.shortcuts) {
		await test.step(name, async () => {
			await page.goto(url);
			await expectShell(page);
		});
	}
});
