import { expect, type BrowserContext, type Page } from '@playwright/test';
import { test } from './daybook.ts';
import { untilKept } from './shell.ts';

// The page's clock is set by hand, the worker's own goes on: so the fixed day stands, and time passes when a test says.
const at = (time: string, day = '2026-11-25') => new Date(`${day}T${time}:00+01:00`);

/** Notifications that are shown now, by title; of those with data, the words of their buttons too. */
const shown = (page: Page) =>
	page.evaluate(async () => {
		const registration = await navigator.serviceWorker.ready;
		const list = await registration.getNotifications();
		return list.map((one) => ({
			title: one.title,
			actions: ((one as unknown as { actions?: { action: string }[] }).actions ?? []).map(({ action }) => action),
		}));
	});

const titles = async (page: Page) => (await shown(page)).map(({ title }) => title).sort();

/** Lets the page look what is due, as it does at every wake-up. */
const wake = (page: Page) => page.evaluate(() => window.dispatchEvent(new Event('focus')));

/** Some browsers, as the one that comes packed for npm, refuse notifications whatever they are told. */
async function allowNotifications(context: BrowserContext, page: Page): Promise<void> {
	await context.grantPermissions(['notifications']);
	const permission = await page.evaluate(() => Notification.permission);
	test.skip(permission !== 'granted', `This browser says "${permission}" to notifications although they were allowed.`);
}

/** Plans a meeting of today through the card; new meetings come with a reminder ten minutes before. */
async function plan(page: Page, subject: string, time: string): Promise<void> {
	await page.goto('/today?card=new');
	await page.getByRole('textbox', { name: 'Subject' }).fill(subject);
	await page.getByLabel('Time').first().fill(time);
	await page.getByRole('button', { name: 'Plan', exact: true }).click();
	await expect(page.getByRole('dialog', { name: 'Activity' })).toHaveCount(0);
}

test('probe', async ({ page, context }) => {
	await page.goto('/today');
	await untilKept(page);
	await allowNotifications(context, page);
	await plan(page, 'Rossi', '10:00');
	console.log(JSON.stringify(await page.evaluate(async () => {
		const db = await new Promise<IDBDatabase>((done) => { const r = indexedDB.open('daybook'); r.onsuccess = () => done(r.result); });
		const all = await new Promise((done) => { const r = db.transaction('reminders').objectStore('reminders').getAll(); r.onsuccess = () => done(r.result); });
		return all;
	})));
	await page.clock.setFixedTime(at('09:51'));
	await wake(page);
	await expect.poll(() => shown(page)).toHaveLength(1);
	console.log(JSON.stringify(await shown(page)));
});
