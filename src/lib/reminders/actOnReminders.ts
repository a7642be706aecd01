import type { PlannedReminder } from '#lib/domain/reminders/plannedReminder.ts';
import { completionBy, dismissal, postponement, type Held } from '#lib/domain/reminders/reminderChanges.ts';
import { snoozedUntil, type Snooze } from '#lib/domain/reminders/snoozes.ts';
import type { Change } from '#lib/model/change.ts';
import { ok, type Result } from '#lib/model/result.ts';
import type { Tz } from '#lib/model/scalars.ts';
import type { Stamp } from '#lib/store/stamp.ts';
import type { KeptStore } from '#lib/store/openKept.ts';

/** What a person can do with a reminder. */
export type ReminderAct = { kind: 'dismiss' } | { kind: 'done' } | { kind: 'snooze'; snooze: Snooze };

async function heldOf(store: KeptStore, rows: readonly PlannedReminder[]): Promise<Held[]> {
	const held = await Promise.all(rows.map(async (row) => ({ row, activity: await store.find.get('activity', row.activityId) })));
	return held.flatMap(({ row, activity }) => (activity && activity.deletedAt === undefined ? [{ row, activity }] : []));
}

async function changeOf(store: KeptStore, held: readonly Held[], act: ReminderAct, tz: Tz, now: number): Promise<Change[]> {
	const { memberId } = store.self;
	if (act.kind === 'dismiss') return [dismissal(held, memberId)];
	if (act.kind === 'done') {
		const at = new Date(now).toISOString();
		return Promise.all(held.map(async (one) => completionBy(one, await store.find.ofSeries(one.activity.id), at)));
	}
	const { workingHours } = (await store.find.get('member', memberId)) ?? {};
	const question = { now, tz, ...(workingHours !== undefined && { workingHours }) };
	return held.map((one) => postponement(one, snoozedUntil(act.snooze, one.row, question), memberId));
}

/**
 * Does what a person chose for reminders, in a page or, with the app closed, in the service worker: a commit like any
 * other. Gives the stamps of what was written: none where it was done already. Refused with a storage problem.
 */
export async function actOnReminders(
	store: KeptStore,
	rows: readonly PlannedReminder[],
	act: ReminderAct,
	tz: Tz,
	now = Date.now(),
): Promise<Result<Stamp[]>> {
	const stamps: Stamp[] = [];
	for (const change of await changeOf(store, await heldOf(store, rows), act, tz, now)) {
		if (change.patches.length === 0) continue;
		const stored = await store.commit(change);
		if (!stored.ok) return stored;
		if (stored.value !== undefined) stamps.push(stored.value);
	}
	return ok(stamps);
}
