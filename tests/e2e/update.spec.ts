import { expect, test, type Page } from '@playwright/test';
import { secondBuild, type SecondBuild } from './secondBuild.ts';
import { serve, type Server } from './server.ts';
import { expectShell, untilKept, watchFaults } from './shell.ts';

// In one worker, one after the other: the second build is made once.
test.describe.configure({ mode: 'default' });

const deep = '/calendar/week/2026-11-22?zone=Europe%2FRome#kept';
let second: SecondBuild;
let server: Server;

test.beforeAll(async () => {
	test.setTimeout(300_000);
	second = await secondBuild();
});
test.afterAll(() => second.remove());
test.beforeEach(async () => {
	server = await serve();
});
test.afterEach(() => server.kill());

/** The same address now gives the second version. */
async function release(): Promise<void> {
	await server.kill();
	server = await serve(second.folder, server.port);
}

const comeBack = (page: Page) => page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
const accept = (page: Page) => page.getByRole('button', { name: 'Update now' });

async function expectVersion(page: Page, version: 'first' | 'second'): Promise<void> {
	await expectShell(page);
	const marks = version === 'first' ? [null, null] : ['second', 'second'];
	const root = page.locator('html');
	await expect.poll(async () => [await root.getAttribute('data-shell'), await root.getAttribute('data-code')]).toEqual(marks);
}

test('a new version is offered, and accepting it keeps the address', async ({ context }) => {
	const faults = await watchFaults(context);
	const page = await context.newPage();
	await page.goto(server.address + deep);
	await untilKept(page);
	await page.reload();
	await expectVersion(page, 'first');
	await expect(accept(page)).toBeHidden();

	await release();
	await comeBack(page);
	await expect(accept(page)).toBeVisible();
	await expectVersion(page, 'first');
	await accept(page).click();
	await expectVersion(page, 'second');
	expect(page.url()).toBe(server.address + deep);
	await expect(accept(page)).toBeHidden();

	await server.kill();
	await page.reload();
	await expectVersion(page, 'second');
	const kept = await page.evaluate(async () => {
		const names = await caches.keys();
		const lists = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
		return { names, shells: lists.flat().filter(({ url }) => new URL(url).pathname === '/').length };
	});
	expect(kept, 'nothing of the first version is left').toEqual({
		names: [expect.stringContaining('precache')],
		shells: 1,
	});
	expect(faults).toEqual([]);
});

test('the page of the very first visit is offered it too', async ({ page }) => {
	await page.goto(server.address + deep);
	await untilKept(page);
	await release();
	await comeBack(page);
	await accept(page).click();
	await expectVersion(page, 'second');
	expect(page.url()).toBe(server.address + deep);
});

test('put off, the running version stays whole, with and without the server', async ({ page }) => {
	await page.goto(server.address);
	await untilKept(page);
	await release();
	await page.reload();
	await page.getByRole('button', { name: 'Later' }).click();
	await expect(accept(page)).toBeHidden();
	for (const route of ['/nothing/here', '/today', deep]) {
		await page.goto(server.address + route);
		await expectVersion(page, 'first');
	}
	await server.kill();
	await page.goto(`${server.address}/nothing/here`);
	await expectVersion(page, 'first');
	await expect(accept(page), 'asked again at the next start').toBeVisible();
});

test('accepting in one tab brings every tab along, each at its own address', async ({ context }) => {
	const one = await context.newPage();
	const two = await context.newPage();
	await one.goto(server.address + deep);
	await untilKept(one);
	await two.goto(`${server.address}/today`);
	await untilKept(two);
	await release();
	await comeBack(one);
	await accept(one).click();
	await expectVersion(one, 'second');
	await expectVersion(two, 'second');
	expect(one.url()).toBe(server.address + deep);
	expect(two.url()).toBe(`${server.address}/today`);
});

/** What is kept of what was typed and not saved. */
const drafts = (page: Page) =>
	page.evaluate(
		() =>
			new Promise<string>((resolve, reject) => {
				const opening = indexedDB.open('daybook');
				opening.onerror = () => reject(new Error('No database'));
				opening.onsuccess = () => {
					const all = opening.result.transaction('drafts').objectStore('drafts').getAll();
					all.onsuccess = () => {
						opening.result.close();
						resolve(JSON.stringify(all.result));
					};
				};
			}),
	);

test('a tab of an older version is told when a newer one takes the database over, and loses nothing', async ({ browser }) => {
	// Where nothing is kept on the device, each tab runs what the server gave it.
	const context = await browser.newContext({ serviceWorkers: 'block' });
	const old = await context.newPage();
	await old.goto(`${server.address}/today`);
	await expectVersion(old, 'first');
	await old.getByRole('button', { name: 'Start empty' }).click();
	await old.getByRole('complementary').getByRole('button', { name: 'New activity' }).click();
	await old.getByRole('textbox', { name: 'Subject' }).fill('Half a thought');
	await expect.poll(() => drafts(old)).toContain('Half a thought');
	await release();
	const fresh = await context.newPage();
	await fresh.goto(`${server.address}/today`);
	await expectVersion(fresh, 'second');
	await expect(old.getByText('Daybook was updated in another tab.')).toBeVisible();
	await old.reload();
	await expectVersion(old, 'second');
	await expect(old.getByRole('textbox', { name: 'Subject' })).toHaveValue('Half a thought');
	await context.close();
});

test('a page left open for an hour looks by itself', async ({ page }) => {
	await page.clock.install();
	await page.goto(server.address);
	await untilKept(page);
	await release();
	await page.clock.runFor('01:00:01');
	await expect(async () => {
		await page.clock.runFor(1000);
		await expect(accept(page)).toBeVisible({ timeout: 100 });
	}).toPass();
});
