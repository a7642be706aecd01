import { expect, test } from '@playwright/test';
import { startPlainBrowser, type Tab } from './hiddenTab.ts';
import { serve } from './server.ts';

const at = (time: string) => Date.parse(`2026-11-25T${time}:00+01:00`);

/** Lets a clock show a time and go on from there; `Date` itself is kept, for whoever asks for another time than now. */
const clockAt = (time: string) => `{
	const real = globalThis.realDate ??= Date;
	const skew = ${at(time)} - real.now();
	globalThis.Date = class extends real {
		constructor(...given) { given.length > 0 ? super(...given) : super(real.now() + skew); }
		static now() { return real.now() + skew; }
	};
}`;

/** Until an expression is true in the tab. */
const until = (tab: Tab, expression: string) =>
	expect.poll(() => tab.run<boolean>(`Boolean(${expression})`), { timeout: 60_000 }).toBe(true);

const reminders = `new Promise((done) => {
	indexedDB.open('daybook').onsuccess = ({ target: { result: db } }) => {
		db.transaction('reminders').objectStore('reminders').getAll().onsuccess = (asked) => (db.close(), done(asked.target.result));
	};
})`;
const rows = (tab: Tab) => tab.run<{ state: string; at: number; shownAt?: number }[]>(reminders);
const shown = (tab: Tab) =>
	tab.run<string[]>(`navigator.serviceWorker.ready.then((one) => one.getNotifications()).then((all) => all.map(({ title }) => title))`);

/** Plans what the empty card offers: a meeting at the next half hour, with its reminder ten minutes before. */
async function plan(tab: Tab, subject: string): Promise<void> {
	const field = `document.querySelector('[data-card] textarea, [data-card] input[type=text]')`;
	await until(tab, field);
	await tab.run(
		`{ const field = ${field}; field.value = ${JSON.stringify(subject)}; field.dispatchEvent(new Event('input', { bubbles: true })); field.dispatchEvent(new Event('change', { bubbles: true })); }`,
	);
	await tab.run(`[...document.querySelectorAll('[data-card] button')].find((one) => one.textContent.trim() === 'Plan').click()`);
	await until(tab, `!document.querySelector('[data-card]')`);
}

test('a hidden page reminds within a minute of what is due [F13]', async () => {
	const server = await serve();
	const browser = await startPlainBrowser();
	try {
		await browser.allowNotifications(server.address);
		const tab = await browser.open(`${server.address}/today?card=new`, clockAt('09:10'));
		await until(tab, `navigator.serviceWorker.controller`);
		const permission = await tab.run<string>('Notification.permission');
		test.skip(permission !== 'granted', `this browser says "${permission}" to notifications although they were allowed`);
		await plan(tab, 'Rossi');
		await expect.poll(async () => (await rows(tab)).map(({ state }) => state)).toEqual(['pending']);

		// Another tab comes before it; then its time comes, and nobody touches the page.
		await browser.open('about:blank');
		await until(tab, `document.visibilityState === 'hidden'`);
		await (await browser.worker()).run(clockAt('09:20'));
		await tab.run(clockAt('09:20'));
		await expect.poll(() => shown(tab), { timeout: 60_000 }).toEqual(['Rossi']);
		const [row] = await rows(tab);
		expect(row).toMatchObject({ state: 'shown', at: at('09:20') });
		expect((row?.shownAt ?? Infinity) - at('09:20')).toBeLessThanOrEqual(60_000);
		expect(await tab.run('document.visibilityState')).toBe('hidden');
	} finally {
		await browser.close();
		await server.kill();
	}
});
