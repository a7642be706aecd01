import { expect, test } from 'vitest';
import type { PlannedReminder, Told } from '#lib/domain/reminders/plannedReminder.ts';
import { settleNotifications } from '#lib/reminders/settleNotifications.ts';
import { setReminderStates } from '#lib/store/setReminderStates.ts';
import { freshName, testStore } from '../store/testStore.ts';

const now = 100_000;
const planned: PlannedReminder = { id: 'a/r/1', activityId: 'a', reminderId: 'r', channel: 'app', at: 1, from: 2, to: 3 };
const row: PlannedReminder & Told = { ...planned, state: 'shown', shownAt: 1 };

/** Where notifications are shown, of what, and whether they still are; `meanwhile` happens just before anybody is told of them. */
function standing(rows: readonly PlannedReminder[], meanwhile: () => Promise<unknown> = () => Promise.resolve()) {
	const open = new Set(rows.map(({ id }) => id));
	const notifications = rows.map((one) => ({ data: { kind: 'reminder', row: one }, close: () => open.delete(one.id) }));
	const getNotifications = async () => (await meanwhile(), notifications);
	return { open, registration: { getNotifications } as unknown as ServiceWorkerRegistration };
}

test('a notification that the worker shows while a tab tidies up stays', async () => {
	const { db } = await testStore(freshName());
	const { open, registration } = standing([row], () => db.reminders.put(row));
	await settleNotifications(db, registration, now);
	expect([...open]).toEqual([row.id]);
	expect(await db.reminders.get(row.id)).toEqual(row);
});

test('one that was dismissed elsewhere goes [F13]', async () => {
	const { db } = await testStore(freshName());
	await db.reminders.put({ ...row, state: 'seen' });
	const { open, registration } = standing([row]);
	await settleNotifications(db, registration, now);
	expect([...open]).toEqual([]);
});

test('one whose time is yet to come by a clock that was set back stays, for whose clock is right nobody knows', async () => {
	const { db } = await testStore(freshName());
	await db.reminders.put({ ...planned, state: 'pending', told: { state: 'shown', shownAt: 1 } });
	const { open, registration } = standing([row]);
	await settleNotifications(db, registration, now);
	expect([...open]).toEqual([row.id]);
	await db.reminders.put({ ...planned, state: 'pending' });
	await settleNotifications(db, registration, now);
	expect([...open]).toEqual([]);
});

test('what was taken by a tab that was killed before it could show it waits in the app; what is being shown does not', async () => {
	const { db } = await testStore(freshName());
	const [killed, fresh] = [row, { ...row, id: 'a/r/2', shownAt: now - 1000 }];
	await db.reminders.bulkPut([killed, fresh]);
	await settleNotifications(db, standing([]).registration, now);
	expect((await db.reminders.bulkGet([killed.id, fresh.id])).map((one) => one?.state)).toEqual(['waiting', 'shown']);
	// Without a worker nothing stands at all.
	await settleNotifications(db, undefined, now + 60_000);
	expect((await db.reminders.get(fresh.id))?.state).toBe('waiting');
});

test('what a person put away meanwhile does not come back', async () => {
	const { db } = await testStore(freshName());
	await db.reminders.put({ ...row, state: 'seen' });
	await setReminderStates(db, [row.id], 'shown', 'waiting');
	expect((await db.reminders.get(row.id))?.state).toBe('seen');
});
