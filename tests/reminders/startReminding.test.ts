import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startReminding } from '#lib/reminders/startReminding.ts';
import { isAnyVisible } from '#lib/reminders/whileVisible.ts';
import { topUpReminders } from '#lib/store/topUpReminders.ts';
import type { Store } from '#lib/store/store.ts';
import { commit, freshName, planned, testStore } from '../store/testStore.ts';
import { FakeLocks } from './support/fakeLocks.ts';

const tz = 'Europe/Rome';
const instant = (clock: string) => Date.parse(`2026-11-25T${clock}:00+01:00`);

/** A slow machine is no fault of the code. */
const eventually = <Value>(ask: () => Value) => expect.poll(ask, { timeout: 30_000 });

class Page extends EventTarget {
	visibilityState: DocumentVisibilityState = 'visible';
	become(state: DocumentVisibilityState): void {
		this.visibilityState = state;
		this.dispatchEvent(new Event('visibilitychange'));
	}
}

/** The worker that ticks; its ticks come when the test says so. */
class Ticker {
	static living: Ticker[] = [];
	asked: number[] = [];
	onmessage = () => {};
	constructor() {
		Ticker.living.push(this);
	}
	postMessage(pause: number): void {
		this.asked.push(pause);
	}
	terminate(): void {
		Ticker.living = Ticker.living.filter((one) => one !== this);
	}
}

let page: Page;
let view: EventTarget;
let locks: FakeLocks;
let posted: unknown[];
let store: Store;
const stops: (() => void)[] = [];

const start = () => stops.push(startReminding(store.db, () => tz).stop);
const states = async () => (await store.db.reminders.toArray()).map(({ state }) => state);
/** Somebody else holds the lock of the tab that leads, and does nothing: a tab that the browser has frozen. */
const freezeLeader = () => void locks.request('daybook reminders', {}, () => new Promise(() => {}));

beforeEach(async () => {
	Ticker.living = [];
	[page, view, locks, posted] = [new Page(), new EventTarget(), new FakeLocks(), []];
	const controller = { postMessage: (data: unknown) => posted.push(data) };
	const serviceWorker = { getRegistration: () => Promise.resolve(undefined), controller };
	vi.useFakeTimers({ toFake: ['Date'], now: instant('08:00') });
	store = await testStore(freshName(), () => Date.now());
	await topUpReminders(store.db, instant('08:00'), tz);
	const reminder = { trigger: { minutesBefore: 10, anchor: 'start' }, channel: 'app', audience: 'me' } as const;
	const when = { start: '2026-11-25T10:00', end: '2026-11-25T11:00', tz };
	await commit(store, { command: 'plan', patches: [planned(store, { when, reminders: { r: reminder } })] });
	for (const [name, value] of Object.entries({ document: page, window: view, Worker: Ticker, navigator: { locks, serviceWorker } }))
		vi.stubGlobal(name, value);
});
afterEach(() => {
	for (const stop of stops.splice(0)) stop();
	vi.useRealTimers();
});
// Not after each: a look that was begun still ends.
afterAll(() => vi.unstubAllGlobals());

test.each([
	['is looked at again', () => page.become('visible')],
	['is thawed', () => page.dispatchEvent(new Event('resume'))],
	['is focused', () => view.dispatchEvent(new Event('focus'))],
	['comes back from another page', () => view.dispatchEvent(new Event('pageshow'))],
	['is online again', () => view.dispatchEvent(new Event('online'))],
])('a page looks what is due when it %s', async (_when, wake) => {
	freezeLeader();
	page.visibilityState = 'hidden';
	start();
	vi.setSystemTime(instant('09:50'));
	wake();
	await eventually(states).toEqual(['waiting']);
});

test('the page that leads asks for a tick when the next one is due, and no later than a clock may jump', async () => {
	start();
	await eventually(() => Ticker.living[0]?.asked.at(-1)).toBe(20_000);
	vi.setSystemTime(instant('09:50') - 500);
	Ticker.living[0]!.onmessage();
	await eventually(() => Ticker.living[0]?.asked.at(-1)).toBe(500);
	expect(await states()).toEqual(['pending']);
	// The machine sleeps over it: the first tick afterwards sees another clock.
	vi.setSystemTime(instant('13:00'));
	Ticker.living[0]!.onmessage();
	await eventually(states).toEqual(['waiting']);
});

test('a page in sight ticks by itself, so that one that leads and is frozen keeps nothing back; a hidden one leaves it to that', async () => {
	freezeLeader();
	start();
	await eventually(() => Ticker.living).toHaveLength(1);
	page.become('hidden');
	expect(Ticker.living).toEqual([]);
	page.become('visible');
	await eventually(() => Ticker.living).toHaveLength(1);
	await eventually(() => Ticker.living[0]?.asked.length).toBeGreaterThan(0);
	vi.setSystemTime(instant('09:50'));
	Ticker.living[0]!.onmessage();
	await eventually(states).toEqual(['waiting']);
});

test('a page that leads ticks hidden too, and once, however many reasons it has', async () => {
	start();
	await eventually(() => Ticker.living[0]?.asked.length).toBeGreaterThan(0);
	expect(Ticker.living).toHaveLength(1);
	page.become('hidden');
	expect(Ticker.living).toHaveLength(1);
	stops.pop()!();
	await eventually(() => Ticker.living).toEqual([]);
});

test('a hidden page knows that another one is looked at, and where the list of what waits is in sight', async () => {
	start();
	await eventually(isAnyVisible).toBe(true);
	const hidden = new Page();
	hidden.visibilityState = 'hidden';
	vi.stubGlobal('document', hidden);
	expect(await isAnyVisible()).toBe(true);
	page.become('hidden');
	vi.stubGlobal('document', page);
	await eventually(isAnyVisible).toBe(false);
});

test('a page that goes hands over to the service worker', async () => {
	start();
	await eventually(() => Ticker.living[0]?.asked.length).toBeGreaterThan(0);
	page.become('hidden');
	view.dispatchEvent(new Event('pagehide'));
	expect(posted).toEqual([{ type: 'REMIND' }, { type: 'REMIND' }]);
});
