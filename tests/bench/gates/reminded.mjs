import { join } from 'node:path';
import { listen } from '../../../src/serve/listen.mjs';
import { pages } from '../../../src/serve/pages.mjs';
import { startChromium } from '../chromium.mjs';
import { progress } from '../progress.mjs';
import { atMost } from '../result.mjs';

const minute = 60_000;
const lockName = 'daybook reminders';

/** Of meetings Daybook reminds so long before. */
const usual = 10 * minute;

/** The next full minute that leaves time to plan, epoch ms. */
const nextMinute = () => Math.ceil((Date.now() + 15_000) / minute) * minute;

/**
 * Plans a meeting whose reminder is due at `at`.
 * @param {import('@playwright/test').Page} page @param {string} subject @param {number} at epoch ms
 */
async function planFor(page, subject, at) {
	const start = new Date(at + usual);
	const civil = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone: 'Europe/Rome' }).format(start);
	const [day = '', time = ''] = civil.split(' ');
	await page.goto(`${new URL(page.url()).origin}/today?card=new`);
	await page.getByRole('textbox', { name: 'Subject' }).fill(subject);
	await page.locator('#card-start').fill(day);
	await page.locator('#card-start-time').fill(time);
	await page.getByRole('button', { name: 'Plan', exact: true }).click();
	await page.getByRole('dialog', { name: 'Activity' }).waitFor({ state: 'detached' });
}

/** When a notification with this title is there, epoch ms. @param {import('@playwright/test').Page} page @param {string} subject */
function shownAt(page, subject) {
	return page.evaluate(async (wanted) => {
		const registration = await navigator.serviceWorker.ready;
		for (;;) {
			const list = await registration.getNotifications();
			if (list.some(({ title }) => title.includes(wanted))) return Date.now();
			await new Promise((done) => setTimeout(done, 25));
		}
	}, subject);
}

/**
 * How late a reminder comes, in ms.
 * @param {import('@playwright/test').Page} page @param {import('@playwright/test').Page} watcher
 */
async function lateness(page, watcher) {
	const at = nextMinute();
	await planFor(page, 'Due', at);
	return (await shownAt(watcher, 'Due')) - at;
}

/**
 * How long nobody leads after the leading tab has gone, in ms.
 * @param {import('@playwright/test').BrowserContext} context
 * @param {import('@playwright/test').Page} leader @param {import('@playwright/test').Page} watcher
 */
async function takeover(context, leader, watcher) {
	const next = await context.newPage();
	await next.goto(leader.url());
	await next.waitForFunction(async (name) => (await navigator.locks.query()).pending?.some((one) => one.name === name), lockName);
	const began = Date.now();
	await leader.close();
	const ended = await watcher.evaluate(async (name) => {
		for (;;) {
			const { held = [], pending = [] } = await navigator.locks.query();
			if (held.some((one) => one.name === name) && !pending.some((one) => one.name === name)) return Date.now();
			await new Promise((done) => setTimeout(done, 2));
		}
	}, lockName);
	return ended - began;
}

/**
 * How late a real notification of the real app comes, and how soon another tab leads when the leading one is closed. A
 * hidden page is not measured: whoever drives a browser from outside keeps its pages visible.
 * @param {Awaited<ReturnType<typeof import('../site.mjs').openSite>>} site @param {string} folder
 */
export async function reminded(site, folder) {
	progress('Waiting for reminders, by the clock');
	const { address, close } = await listen(pages(join(site.home, 'build')), 'localhost', '0');
	const chromium = await startChromium(join(folder, 'reminded'), site.counting, { throttled: true });
	try {
		await chromium.context.grantPermissions(['notifications'], { origin: address });
		const page = await chromium.context.newPage();
		await page.goto(`${address}/settings/reminders`);
		await page.evaluate(async () => void (await navigator.serviceWorker.ready));
		// A page of this origin that does not remind, to watch from.
		const watcher = await chromium.context.newPage();
		await watcher.goto(`${address}/manifest.webmanifest`);
		const late = await lateness(page, watcher);
		return [
			atMost('A reminder comes after its time, page open', late, 'ms', 2000),
			atMost('Another tab leads after the leading one is gone', await takeover(chromium.context, page, watcher), 'ms', 1000),
		];
	} finally {
		await chromium.close();
		close();
	}
}
