import { afterEach, describe, expect, test, vi } from 'vitest';
import { actOnReminders } from '#lib/reminders/actOnReminders.ts';
import { claimReminders } from '#lib/store/claimReminders.ts';
import { readReminderMeta, writeReminderMeta } from '#lib/store/reminderMeta.ts';
import { rebuildRows } from '#lib/store/rebuild.ts';
import type { Store } from '#lib/store/store.ts';
import { topUpReminders } from '#lib/store/topUpReminders.ts';
import type { FieldValues } from '#lib/model/change.ts';
import { activity, commit, freshName, planned, testStore } from './testStore.ts';

const tz = 'Europe/Rome';
const instant = (clock: string, day = '2026-11-25') => Date.parse(`${day}T${clock}:00+01:00`);
const minute = 60_000;

afterEach(() => vi.useRealTimers());

/** Lets clocks show a time; only Date is false, so that IndexedDB goes on. */
function setClock(at: number): number {
	vi.useFakeTimers({ toFake: ['Date'], now: at });
	return at;
}

const inTen = { trigger: { minutesBefore: 10, anchor: 'start' }, channel: 'app', audience: 'me' } as const;

/** Plans a meeting of 25 November with a reminder ten minutes before. */
async function plan(store: Store, start: string, fields: FieldValues<'activity'> = {}): Promise<string> {
	const when = { start: `2026-11-25T${start}`, end: `2026-11-25T${start.slice(0, 3)}59`, tz };
	const patch = planned(store, { when, reminders: { r: inTen }, ...fields });
	await commit(store, { command: 'plan', patches: [patch] });
	return patch.id;
}

async function claim(store: Store, now: number, notify = true) {
	const { show, waiting, next } = await claimReminders(store.db, setClock(now), notify);
	const of = (held: typeof show) => held.map(({ activity: { subject }, row }) => subject || row.recurrenceId || row.activityId);
	return { show: of(show), waiting: of(waiting), next };
}

const rowsOf = (store: Store) => store.db.reminders.orderBy('at').toArray();
const pendingAt = async (store: Store) =>
	(await rowsOf(store)).filter(({ state }) => state === 'pending').map(({ at }) => new Date(at).toISOString().slice(11, 16));

async function morning(): Promise<Store> {
	setClock(instant('08:00'));
	const store = await testStore(freshName(), () => Date.now());
	await topUpReminders(store.db, instant('08:00'), tz);
	return store;
}

describe('the plan', () => {
	test('follows each change of an activity, in the same transaction, and of no other [S1-28]', async () => {
		const store = await morning();
		const id = await plan(store, '10:00');
		await plan(store, '16:00');
		expect(await pendingAt(store)).toEqual(['08:50', '14:50']);
		const when = { start: '2026-11-25T11:00', end: '2026-11-25T12:00', tz };
		await commit(store, { command: 'move', patches: [{ type: 'activity', id, fields: { when } }] });
		expect(await pendingAt(store)).toEqual(['09:50', '14:50']);
		await commit(store, { command: 'delete', patches: [{ type: 'activity', id, fields: { deletedAt: '2026-11-25T07:00:00.000Z' } }] });
		expect(await pendingAt(store)).toEqual(['14:50']);
		await store.undo();
		expect(await pendingAt(store)).toEqual(['09:50', '14:50']);
		expect((await store.compareRows()).differing).toEqual([]);
	});

	test('keeps what became of a reminder when rows are folded anew', async () => {
		const store = await morning();
		await plan(store, '10:00', { subject: 'A' });
		expect((await claim(store, instant('09:50'))).show).toEqual(['A']);
		const before = await rowsOf(store);
		await rebuildRows(store.db);
		expect(await rowsOf(store)).toEqual(before);
		expect((await claim(store, instant('09:51'))).show).toEqual([]);
	});

	test('says nothing of a reminder whose time had passed when it was set', async () => {
		const store = await morning();
		setClock(instant('09:55'));
		await plan(store, '10:00');
		expect(await rowsOf(store)).toEqual([]);
	});

	test('reaches thirty days, and goes on reaching them', async () => {
		const store = await morning();
		await plan(store, '10:00', { when: { start: '2026-11-25T10:00', end: '2026-11-25T11:00', tz, rrule: 'FREQ=DAILY;COUNT=60' } });
		const days = async () => (await rowsOf(store)).length;
		expect(await days()).toBe(30);
		expect(await topUpReminders(store.db, instant('09:00'), tz)).toBe(false);
		expect(await topUpReminders(store.db, setClock(instant('08:00', '2026-12-05')), tz)).toBe(true);
		expect(await days()).toBe(40);
	});

	test('made for another zone is made again, for whole days begin at midnight there', async () => {
		const store = await morning();
		const nine = { ...inTen, trigger: { minutesBefore: -540, anchor: 'start' } } as const;
		await plan(store, '10:00', { when: { start: '2026-11-27', tz }, reminders: { r: nine } });
		expect(await pendingAt(store)).toEqual(['08:00']);
		await topUpReminders(store.db, instant('08:00'), 'America/New_York');
		expect(await pendingAt(store)).toEqual(['14:00']);
	});
});

describe('what is due', () => {
	test('is claimed once, however many ask at once [F13]', async () => {
		const name = freshName();
		setClock(instant('08:00'));
		const tabs = [await testStore(name), await testStore(name), await testStore(name)];
		await plan(tabs[0]!, '10:00', { subject: 'A' });
		const claims = await Promise.all(tabs.map((tab) => claim(tab, instant('09:50'))));
		expect(claims.flatMap(({ show }) => show)).toEqual(['A']);
	});

	test('comes as three and a list, not as a burst; without notifications all of it waits', async () => {
		const [store, silent] = [await morning(), await morning()];
		for (const one of [store, silent]) for (const subject of ['A', 'B', 'C', 'D', 'E']) await plan(one, '10:00', { subject });
		const first = await claim(store, instant('09:50'));
		expect([first.show.length, first.waiting.length]).toEqual([3, 2]);
		expect((await claim(silent, instant('09:50'), false)).waiting).toHaveLength(5);
	});

	test('of ten over which the machine slept waits as one list, and none is lost', async () => {
		const store = await morning();
		for (const index of Array.from({ length: 10 }).keys()) await plan(store, `09:${10 + index}`, { subject: `A${index}` });
		const { show, waiting } = await claim(store, instant('12:00'));
		expect([show.length, waiting.length]).toEqual([0, 10]);
		expect((await claim(store, instant('12:01'))).waiting).toEqual([]);
	});

	test('with a clock a year back is nothing, a day ahead too much, and right again what it should be', async () => {
		const store = await morning();
		await plan(store, '10:00', { subject: 'A' });
		expect(await claim(store, instant('09:50', '2025-11-25'))).toMatchObject({ show: [], waiting: [] });
		await topUpReminders(store.db, setClock(instant('09:50', '2025-11-25')), tz);
		expect((await claim(store, instant('09:00', '2026-11-26'))).waiting).toEqual(['A']);
		await topUpReminders(store.db, setClock(instant('08:30')), tz);
		expect(await claim(store, instant('08:30'))).toMatchObject({ show: [], waiting: [], next: instant('09:50') });
		expect((await claim(store, instant('09:50'))).show).toEqual(['A']);
		expect((await claim(store, instant('09:51'))).show).toEqual([]);
	});

	test('and was told is told no more when a clock was set back and put right, and still lies where it lay', async () => {
		const store = await morning();
		await plan(store, '10:00', { subject: 'A' });
		await plan(store, '11:00', { subject: 'B' });
		expect((await claim(store, instant('09:50'))).show).toEqual(['A']);
		expect((await claim(store, instant('10:50'), false)).waiting).toEqual(['B']);
		const before = await rowsOf(store);
		// As a machine starts whose clock has no battery: a year back, until the network tells it the time.
		expect(await claim(store, instant('10:51', '2025-11-25'))).toMatchObject({ show: [], waiting: [] });
		expect(await claim(store, instant('11:55'))).toMatchObject({ show: [], waiting: [] });
		expect((await rowsOf(store)).map(({ state }) => state)).toEqual(['shown', 'waiting']);
		expect(await rowsOf(store)).toEqual(before);
	});

	test('and was never owed is not owed either once a clock was set back a year and put right', async () => {
		const store = await morning();
		const id = await plan(store, '10:00', { subject: 'A' });
		const become = (status: 'done' | 'planned') =>
			commit(store, { command: 'edit', patches: [{ type: 'activity', id, fields: { status } }] });
		await become('done');
		setClock(instant('12:00'));
		await become('planned');
		await plan(store, '11:30', { subject: 'B' });
		expect(await rowsOf(store)).toEqual([]);
		await topUpReminders(store.db, setClock(instant('12:00', '2025-11-25')), tz);
		await topUpReminders(store.db, setClock(instant('13:00')), tz);
		expect(await rowsOf(store)).toEqual([]);
	});

	test('is known to all tabs, whatever two of them write at once', async () => {
		const { db } = await morning();
		await Promise.all([
			writeReminderMeta(db, { seen: 1 }),
			writeReminderMeta(db, { tz: 'Asia/Tokyo' }),
			writeReminderMeta(db, { reach: 2 }),
		]);
		expect(await readReminderMeta(db)).toMatchObject({ seen: 1, tz: 'Asia/Tokyo', reach: 2 });
	});

	test('after more than the horizon is still owed', async () => {
		const store = await morning();
		await plan(store, '10:00', { subject: 'A', when: { start: '2027-01-05T10:00', end: '2027-01-05T11:00', tz } });
		const now = setClock(instant('12:00', '2027-01-05'));
		await topUpReminders(store.db, now, tz);
		expect((await claim(store, now)).waiting).toEqual(['A']);
	});
});

describe('what a person does with a reminder', () => {
	const first = async (store: Store) => (await rowsOf(store))[0]!;

	test('dismissed here it is dismissed on every device, and undo leaves it alone [F13]', async () => {
		const store = await morning();
		await plan(store, '10:00', { subject: 'A' });
		await claim(store, instant('09:50'));
		const done = await actOnReminders(store, [await first(store)], { kind: 'dismiss' }, tz);
		expect(done).toMatchObject({ ok: true });
		expect((await first(store)).state).toBe('seen');
		// The other device of the same member: the journal has come, and nothing of what was shown here.
		const other = await testStore();
		await other.db.meta.put({ key: 'self', value: { memberId: store.self.memberId } });
		await other.db.journal.bulkPut((await store.db.journal.toArray()).map(({ seq: _seq, ...row }) => row));
		await rebuildRows(other.db);
		expect((await claim(other, instant('09:51'))).show).toEqual([]);
		expect(await actOnReminders(store, [await first(store)], { kind: 'dismiss' }, tz)).toEqual({ ok: true, value: [] });
	});

	test.each(['dismiss', 'snooze', 'done'] as const)('%s taken back, it waits again as if nobody had touched it', async (kind) => {
		const store = await morning();
		await plan(store, '10:00', { subject: 'A' });
		await claim(store, instant('09:50'));
		const done = await actOnReminders(
			store,
			[await first(store)],
			kind === 'snooze' ? { kind, snooze: '10' } : { kind },
			tz,
			instant('09:51'),
		);
		expect((await first(store)).state).toBe('seen');
		await store.undo(done.ok ? done.value[0] : undefined);
		expect((await rowsOf(store)).map(({ state }) => state)).toEqual(['waiting']);
		expect((await claim(store, instant('10:10'))).show).toEqual([]);
	});

	test('of two members who dismiss one reminder at once both are heard', async () => {
		const store = await morning();
		const id = await plan(store, '10:00', { reminders: { r: { ...inTen, audience: 'performers' } } });
		await actOnReminders(store, [await first(store)], { kind: 'dismiss' }, tz);
		const acknowledged = { [`r/bob/${new Date(instant('09:50')).toISOString()}`]: true } as const;
		await commit(store, { command: 'acknowledge', patches: [{ type: 'activity', id, fields: { acknowledged } }] });
		expect(Object.keys((await activity(store, id)).acknowledged)).toHaveLength(2);
	});

	test('put off it rings again then, and dismissed after that it leaves nothing behind', async () => {
		const store = await morning();
		const id = await plan(store, '10:00', { subject: 'A' });
		await claim(store, instant('09:50'));
		await actOnReminders(store, [await first(store)], { kind: 'snooze', snooze: '5' }, tz, instant('09:50'));
		expect(await pendingAt(store)).toEqual(['08:55']);
		expect((await claim(store, instant('09:55'))).show).toEqual(['A']);
		const again = (await rowsOf(store)).find(({ state }) => state === 'shown')!;
		await actOnReminders(store, [again], { kind: 'snooze', snooze: 'start' }, tz, instant('09:55'));
		expect((await claim(store, instant('10:00'))).show).toEqual(['A']);
		const last = (await rowsOf(store)).find(({ state }) => state === 'shown')!;
		await actOnReminders(store, [last], { kind: 'dismiss' }, tz);
		expect(Object.keys((await activity(store, id)).reminders)).toEqual(['r']);
	});

	test('done it is done, of a repeating one only that occurrence', async () => {
		const store = await morning();
		const when = { start: '2026-11-25T10:00', end: '2026-11-25T11:00', tz, rrule: 'FREQ=DAILY;COUNT=3' };
		const id = await plan(store, '10:00', { subject: 'A', when });
		await claim(store, instant('09:50'));
		await actOnReminders(store, [await first(store)], { kind: 'done' }, tz, instant('09:52'));
		expect((await activity(store, id)).status).toBe('planned');
		const [own] = await store.find.ofSeries(id);
		expect(own).toMatchObject({ status: 'done', recurrenceId: '2026-11-25T10:00', completedAt: '2026-11-25T08:52:00.000Z' });
		expect(await pendingAt(store)).toEqual(['08:50', '08:50']);
		expect((await claim(store, instant('09:52') + minute)).show).toEqual([]);
	});
});
