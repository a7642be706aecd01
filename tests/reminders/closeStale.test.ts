import { expect, test } from 'vitest';
import type { ReminderRow } from '#lib/domain/reminders/plannedReminder.ts';
import { closeStale } from '#lib/reminders/runReminders.ts';
import { freshName, testStore } from '../store/testStore.ts';

const row: ReminderRow = { id: 'a/r/1', activityId: 'a', reminderId: 'r', channel: 'app', at: 1, from: 2, to: 3, state: 'shown', shownAt: 1 };

/** Where one notification is shown, and whether it still is; `meanwhile` happens just before anybody is told of it. */
function surface(meanwhile: () => Promise<unknown>) {
	const held = { open: true };
	const notification = { data: { kind: 'reminder', row }, close: () => (held.open = false) };
	const getNotifications = async () => (await meanwhile(), [notification]);
	return { held, surface: { registration: { getNotifications } as unknown as ServiceWorkerRegistration, visible: true } };
}

test('a notification that the worker shows while a tab tidies up stays', async () => {
	const { db } = await testStore(freshName());
	const { held, surface: both } = surface(() => db.reminders.put(row));
	await closeStale(db, both);
	expect(held.open).toBe(true);
});

test('one that was dismissed elsewhere goes', async () => {
	const { db } = await testStore(freshName());
	await db.reminders.put({ ...row, state: 'seen' });
	const { held, surface: one } = surface(() => Promise.resolve());
	await closeStale(db, one);
	expect(held.open).toBe(false);
});

test('one whose time is yet to come by a clock that was set back stays, for whose clock is right nobody knows', async () => {
	const { db } = await testStore(freshName());
	await db.reminders.put({ ...row, state: 'pending', told: 'shown' });
	const { held, surface: early } = surface(() => Promise.resolve());
	await closeStale(db, early);
	expect(held.open).toBe(true);
	await db.reminders.put({ ...row, state: 'pending' });
	await closeStale(db, early);
	expect(held.open).toBe(false);
});
