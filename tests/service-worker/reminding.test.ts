import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { NotificationData } from '#lib/reminders/notificationOf.ts';
import { writeReminderWords } from '#lib/reminders/reminderWords.ts';
import { DaybookDb } from '#lib/store/db.ts';
import { keyCheckOf } from '#lib/store/lock/keyCheck.ts';
import { Keyring } from '#lib/store/lock/keyring.ts';
import type { Store } from '#lib/store/store.ts';
import { topUpReminders } from '#lib/store/topUpReminders.ts';
import { activity, commit, planned, testStore } from '../store/testStore.ts';

// Its types are those of a worker, and the test's are those of a page: so it is not imported by its name.
const reminding = '../../src/service-worker/reminding.ts';
const { remind } = (await import(reminding)) as { remind: (worker: EventTarget) => void };

const tz = 'Europe/Rome';
const instant = (clock: string) => Date.parse(`2026-11-25T${clock}:00+01:00`);
const pageOf = (visibilityState: DocumentVisibilityState) => ({ visibilityState, postMessage: vi.fn(), focus: vi.fn() });

/** A service worker with its pages and what it shows. */
class FakeWorker extends EventTarget {
	shown: { title: string; body: string; tag: string; data: NotificationData }[] = [];
	pages: ReturnType<typeof pageOf>[] = [];
	opened: string[] = [];
	registration = {
		active: { state: 'activated' },
		showNotification: (title: string, { data, body = '', tag = '' }: NotificationOptions) => {
			const others = this.shown.filter((one) => tag === '' || one.tag !== tag);
			this.shown = [...others, { title, body, tag, data: data as NotificationData }];
			return Promise.resolve();
		},
		getNotifications: () => Promise.resolve(this.shown.map((one) => ({ ...one, close: () => this.#close(one) }))),
	};
	clients = {
		matchAll: () => Promise.resolve(this.pages),
		openWindow: (address: string) => Promise.resolve(void this.opened.push(address)),
	};

	#close(one: (typeof this.shown)[number]): void {
		this.shown = this.shown.filter((other) => other !== one);
	}

	/** Lets an event come, and waits as long as it lasts. */
	async happens(name: string, more: Record<string, unknown> = {}): Promise<void> {
		const lasting: Promise<unknown>[] = [];
		const event = Object.assign(new Event(name), { waitUntil: (work: Promise<unknown>) => lasting.push(work) }, more);
		this.dispatchEvent(event);
		await Promise.all(lasting);
	}

	/** A press on a notification, or on a button of it; `notificationclose` where it is put away. */
	async pressed(title: string, name = 'notificationclick', action = ''): Promise<void> {
		const notification = (await this.registration.getNotifications()).find((one) => one.title === title)!;
		if (name === 'notificationclose') notification.close();
		await this.happens(name, { notification, action });
	}
}

let store: Store;
let worker: FakeWorker;
let id: string;
const state = async () => (await store.db.reminders.toArray()).map((row) => row.state);

beforeEach(async () => {
	vi.useFakeTimers({ toFake: ['Date', 'setTimeout'], now: instant('08:00'), shouldAdvanceTime: true });
	vi.stubGlobal('Notification', { permission: 'granted', maxActions: 2 });
	store = await testStore('daybook', () => Date.now());
	await topUpReminders(store.db, Date.now(), tz);
	const words = {
		locale: 'en-GB',
		tz,
		done: 'Done',
		snooze: '10 min',
		untitled: 'Untitled',
		several: '{count}',
		mail: '{subject}',
		sms: '{subject}',
	};
	await writeReminderWords(store.db, words);
	const reminder = { trigger: { minutesBefore: 10, anchor: 'start' }, channel: 'app', audience: 'me' } as const;
	const when = { start: '2026-11-25T10:00', end: '2026-11-25T11:00', tz };
	const patch = planned(store, { subject: 'Rossi', when, reminders: { r: reminder } });
	await commit(store, { command: 'plan', patches: [patch] });
	id = patch.id;
	worker = new FakeWorker();
	remind(worker);
});
afterEach(async () => {
	await store.db.delete();
	vi.useRealTimers();
	vi.unstubAllGlobals();
});

describe('the service worker', () => {
	test.each(['periodicsync', 'sync'])('looks what is due at %s', async (name) => {
		vi.setSystemTime(instant('09:50'));
		await worker.happens(name, { tag: 'reminders' });
		expect(worker.shown.map(({ title }) => title)).toEqual(['Rossi']);
		expect(await state()).toEqual(['shown']);
	});

	test('goes on looking after the last page for what is due within the minutes that it has, and for nothing later', async () => {
		vi.setSystemTime(instant('09:44'));
		await worker.happens('message', { data: { type: 'REMIND' } });
		expect(worker.shown).toEqual([]);
		vi.setSystemTime(instant('09:46'));
		const lasting = worker.happens('message', { data: { type: 'REMIND' } });
		await vi.advanceTimersByTimeAsync(2 * 60_000);
		expect(worker.shown).toEqual([]);
		await vi.advanceTimersByTimeAsync(3 * 60_000);
		await lasting;
		expect(worker.shown.map(({ title }) => title)).toEqual(['Rossi']);
	});

	test('once the last unlocked page is gone takes away what names what it reminds of, and says that something waits; not while one is left', async () => {
		vi.setSystemTime(instant('09:50'));
		await worker.happens('sync');
		await worker.registration.showNotification('Daybook', { body: 'A try', data: { kind: 'test' } satisfies NotificationData });
		const key = new Uint8Array(32);
		const lock = {
			wrap: {},
			keyCheck: keyCheckOf(key),
			covers: 'keys',
			settled: true,
			idle: 0,
			look: { language: 'en', theme: 'system', waiting: 'One waits.' },
		};
		await store.db.meta.put({ key: 'lock', value: lock });
		const said = () => worker.shown.map(({ title, body }) => `${title}: ${body}`);
		const leave = async () => {
			const lasting = worker.happens('message', { data: { type: 'REMIND' } });
			await vi.advanceTimersByTimeAsync(6_000);
			await lasting;
		};
		const other = new Keyring('daybook', key, { onLock: () => {}, onInput: () => {} });
		await leave();
		expect(said()).toEqual([expect.stringContaining('Rossi'), 'Daybook: A try']);
		other.close();
		worker.pages = [pageOf('hidden')];
		await leave();
		expect(said()[0]).toContain('Rossi');
		worker.pages = [];
		await leave();
		expect(said()).toEqual(['Daybook: A try', 'Daybook: One waits.']);
		// It is not said again for what it was said of, and what it named waits in the app.
		await leave();
		expect(said()).toHaveLength(2);
		expect(await state()).toEqual(['shown']);
	}, 30_000);

	test('takes nothing while it could not show it: a page that comes later finds it', async () => {
		vi.setSystemTime(instant('09:50'));
		worker.registration.active.state = 'activating';
		await worker.happens('periodicsync');
		worker.registration.active.state = 'activated';
		vi.stubGlobal('Notification', { permission: 'denied' });
		await worker.happens('periodicsync');
		await worker.happens('activate');
		expect(worker.shown).toEqual([]);
		expect(await state()).toEqual(['pending']);
	});
});

describe('a notification', () => {
	beforeEach(async () => {
		vi.setSystemTime(instant('09:50'));
		await worker.happens('sync');
	});

	test('that is closed, by a hand or by the system, dismisses nothing: it waits in the app [F13]', async () => {
		await worker.pressed('Rossi', 'notificationclose');
		expect(await state()).toEqual(['waiting']);
		expect((await activity(store, id)).acknowledged).toEqual({});
	});

	test('that is pressed opens what it is about, in the page that is there, and is dismissed', async () => {
		worker.pages = [pageOf('hidden'), pageOf('visible')];
		await worker.pressed('Rossi');
		expect(worker.pages[1]?.postMessage).toHaveBeenCalledWith({ type: 'OPEN', address: `/today?card=${id}` });
		expect(worker.pages[1]?.focus).toHaveBeenCalled();
		expect(await state()).toEqual(['seen']);
		expect(worker.opened).toEqual([]);
	});

	test('does what its buttons say with no page open [S1-27]', async () => {
		await worker.pressed('Rossi', 'notificationclick', 'done');
		expect((await activity(store, id)).status).toBe('done');
		expect([worker.opened, worker.shown]).toEqual([[], []]);
	});

	test('whose button can do nothing opens Daybook instead, and the failure is not swallowed', async () => {
		vi.spyOn(DaybookDb, 'exists').mockRejectedValueOnce(new Error('blocked'));
		await expect(worker.pressed('Rossi', 'notificationclick', 'done')).rejects.toThrow('blocked');
		expect(worker.opened).toEqual([`/today?card=${id}`]);
	});
});
