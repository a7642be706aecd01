import { due } from '#lib/domain/reminders/due.ts';
import type { ReminderRow } from '#lib/domain/reminders/plannedReminder.ts';
import { instantOf } from '#lib/domain/time/zone.ts';
import type { Uuid } from '#lib/model/scalars.ts';
import { claimReminders } from '#lib/store/claimReminders.ts';
import { ReminderPlanner } from '#lib/store/reminderPlanner.ts';
import type { Store } from '#lib/store/store.ts';
import { topUpReminders } from '#lib/store/topUpReminders.ts';
import { lastDay, tz } from './firm.ts';
import { medianTime, stallDuring } from './measured.ts';
import { timeOfOne } from './measuredRepeatedly.ts';

const minute = 60_000;

/** The firm's clock: ten days before the last on which it plans, so that there is something to remind of. */
const now = instantOf(`${lastDay}T09:00`, tz) - 10 * 24 * 60 * minute;

/** How long the pure question takes which of so many reminders, a minute apart, are due, in ms. */
export function timeDue(count: number): number {
	const rows = Array.from({ length: count }, (_, index): ReminderRow => {
		const at = now + (index - count / 100) * minute;
		const ids = { id: `${index}`, activityId: `${index}`, reminderId: `${index}` };
		return { ...ids, channel: 'app', at, from: at + 10 * minute, to: at + 70 * minute, state: 'pending' };
	});
	return timeOfOne(() => due(now, now - 20_000, rows));
}

/** Plans all reminders up to the horizon, as once a day; how many there are then, and what it cost the page. */
export async function planAll(store: Store): Promise<{ planned: number; took: number; stall: number }> {
	const cost = await stallDuring(() => topUpReminders(store.db, now, tz));
	return { planned: await store.db.reminders.count(), ...cost };
}

/** Plans the reminders of some activities anew, one after the other, as each edit does; the middle time, in ms. */
export async function timeReplan({ db }: Store, ids: readonly Uuid[]): Promise<number> {
	const rows = await db.rows('activity').bulkGet([...ids]);
	let at = 0;
	// Dexie knows by the function itself, not by what it gives, that it goes on.
	const replan = async () => {
		const planner = new ReminderPlanner(db, 1, now);
		await planner.plan([rows[at++]!]);
		await planner.finish();
	};
	return medianTime(ids.length, () => db.transaction('rw', [db.reminders, db.meta], replan));
}

/** What an opening after a weekend does: takes what became due meanwhile; how much that was, and how long it took. */
export async function catchUp({ db }: Store): Promise<{ found: number; took: number }> {
	await claimReminders(db, now, true);
	const start = performance.now();
	const { show, waiting } = await claimReminders(db, now + 64 * 60 * minute, true);
	return { found: show.length + waiting.length, took: performance.now() - start };
}
