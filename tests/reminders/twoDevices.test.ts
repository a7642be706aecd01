import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { actOnReminders, type ReminderAct } from '#lib/reminders/actOnReminders.ts';
import type { NotificationData } from '#lib/reminders/notificationOf.ts';
import { runReminders } from '#lib/reminders/runReminders.ts';
import { surfaceOf } from '#lib/reminders/surface.ts';
import { personalSpace } from '#lib/store/journalRow.ts';
import type { Store } from '#lib/store/store.ts';
import { topUpReminders } from '#lib/store/topUpReminders.ts';
import { judgeOf } from '../store/support/team.ts';
import { commit, freshName, planned, testStore } from '../store/testStore.ts';

const tz = 'Europe/Rome';
const instant = (clock: string) => Date.parse(`2026-11-25T${clock}:00+01:00`);
const inTen = { trigger: { minutesBefore: 10, anchor: 'start' }, channel: 'app', audience: 'me' } as const;

/** One of the devices of a person: its store, what it shows, and all that it ever showed. */
class OwnDevice {
	readonly store: Store;
	shown: { title: string; tag: string; data: NotificationData }[] = [];
	told: string[] = [];
	readonly #registration = {
		active: { state: 'activated' },
		showNotification: (title: string, { tag = '', data }: NotificationOptions) => {
			this.shown = [...this.shown.filter((one) => one.tag !== tag), { title, tag, data: data as NotificationData }];
			this.told.push(title);
			return Promise.resolve();
		},
		getNotifications: () =>
			Promise.resolve(this.shown.map((one) => ({ ...one, close: () => (this.shown = this.shown.filter((other) => other !== one)) }))),
	} as unknown as ServiceWorkerRegistration;

	constructor(store: Store) {
		this.store = store;
	}

	async look(clock: string): Promise<void> {
		vi.setSystemTime(instant(clock));
		await topUpReminders(this.store.db, Date.now(), tz);
		await runReminders(this.store.db, surfaceOf(this.#registration, false));
	}

	/** Does something with the reminder that came last. */
	async act(clock: string, act: ReminderAct): Promise<void> {
		vi.setSystemTime(instant(clock));
		const [row] = await this.store.db.reminders
			.orderBy('at')
			.reverse()
			.filter(({ state }) => state === 'shown')
			.toArray();
		const done = await actOnReminders(this.store, [row!], act, tz);
		expect(done.ok).toBe(true);
	}

	/** Titles that stand, and what waits in the list of the app. */
	async now(): Promise<{ shown: string[]; listed: number }> {
		const listed = await this.store.db.reminders.filter(({ state }) => state === 'shown' || state === 'waiting').count();
		return { shown: this.shown.map(({ title }) => title), listed };
	}
}

let desk: OwnDevice;
let laptop: OwnDevice;

/** What either of them wrote comes to the other, through the same door as from any peer. */
async function meet(): Promise<void> {
	const judge = await judgeOf([desk.store, laptop.store], {}, personalSpace);
	for (const [from, to] of [
		[desk, laptop],
		[laptop, desk],
	] as const) {
		const rows = (await from.store.db.journal.toArray()).map(({ seq: _seq, ...row }) => row);
		await to.store.accept(rows, judge);
	}
}

async function plan(device: OwnDevice, subject: string, start: string): Promise<void> {
	const when = { start: `2026-11-25T${start}`, end: '2026-11-25T11:00', tz };
	await commit(device.store, { command: 'plan', patches: [planned(device.store, { subject, when, reminders: { r: inTen } })] });
}

beforeEach(async () => {
	vi.useFakeTimers({ toFake: ['Date'], now: instant('08:00') });
	vi.stubGlobal('Notification', { permission: 'granted' });
	const names = [freshName(), freshName()] as const;
	desk = new OwnDevice(await testStore(names[0], () => Date.now()));
	const other = await testStore(names[1], () => Date.now());
	await other.db.meta.put({ key: 'self', value: { memberId: desk.store.self.memberId } });
	other.close();
	laptop = new OwnDevice(await testStore(names[1], () => Date.now()));
	await desk.look('08:00');
	await laptop.look('08:00');
});
afterEach(() => {
	vi.useRealTimers();
	vi.unstubAllGlobals();
});

describe('two devices of one person', () => {
	test('both show what is due; dismissed on one it goes on the other, and neither ever tells it again [F13]', async () => {
		await plan(desk, 'Rossi', '10:00');
		await meet();
		await desk.look('09:50');
		await laptop.look('09:50');
		expect([desk.told, laptop.told]).toEqual([['Rossi'], ['Rossi']]);
		await desk.act('09:52', { kind: 'dismiss' });
		await meet();
		for (const clock of ['09:53', '10:30', '13:00']) {
			await desk.look(clock);
			await laptop.look(clock);
		}
		expect([await desk.now(), await laptop.now()]).toEqual([
			{ shown: [], listed: 0 },
			{ shown: [], listed: 0 },
		]);
		expect([desk.told, laptop.told]).toEqual([['Rossi'], ['Rossi']]);
	});

	test('dismissed while the other was away, it is not told there at all [F13]', async () => {
		await plan(desk, 'Rossi', '10:00');
		await meet();
		await desk.look('09:50');
		await desk.act('09:51', { kind: 'dismiss' });
		await meet();
		await laptop.look('09:52');
		expect(laptop.told).toEqual([]);
		expect(await laptop.now()).toEqual({ shown: [], listed: 0 });
	});

	test('away for three hours over two reminders that were planned elsewhere, it tells of both in one list [F13]', async () => {
		await plan(desk, 'Rossi', '09:30');
		await plan(desk, 'Bianchi', '10:00');
		vi.setSystemTime(instant('12:00'));
		await meet();
		await laptop.look('12:00');
		expect(laptop.told).toEqual(['Reminders: 2']);
		expect(await laptop.now()).toEqual({ shown: ['Reminders: 2'], listed: 2 });
		await laptop.look('12:05');
		expect(laptop.told).toHaveLength(1);
	});

	test('put off on both while they were apart, it is one reminder once they have met', async () => {
		await plan(desk, 'Rossi', '10:00');
		await meet();
		await desk.look('09:50');
		await laptop.look('09:50');
		await desk.act('09:51', { kind: 'snooze', snooze: '5' });
		await laptop.act('09:52', { kind: 'snooze', snooze: '5' });
		await desk.look('09:56');
		await laptop.look('09:57');
		await meet();
		for (const clock of ['09:58', '10:30']) {
			await desk.look(clock);
			await laptop.look(clock);
		}
		expect([desk.told, laptop.told]).toEqual([
			['Rossi', 'Rossi'],
			['Rossi', 'Rossi'],
		]);
		expect([(await desk.now()).listed, (await laptop.now()).listed]).toEqual([1, 1]);
	});
});
