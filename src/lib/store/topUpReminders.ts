import { civilOf } from '#lib/domain/time/zone.ts';
import { dayOf } from '#lib/domain/time/civil.ts';
import type { Tz } from '#lib/model/scalars.ts';
import type { DaybookDb } from './db.ts';
import { ReminderPlanner } from './reminderPlanner.ts';
import { readReminderMeta, writeReminderMeta } from './reminderMeta.ts';
import { horizon, kept } from './replan.ts';

const day = 24 * 60 * 60_000;

/** Activities planned in one transaction, so that the page goes on. */
const slice = 200;

/** Whether the plan reaches less far than it should, was made for another zone, or by a clock that ran wildly ahead. */
async function isStale(db: DaybookDb, now: number, tz: Tz): Promise<boolean> {
	const { until, tz: planned } = await readReminderMeta(db);
	return until === undefined || planned !== tz || until < now + horizon - day || until > now + horizon + day;
}

/**
 * Plans the reminders of all activities up to the horizon, once a day (`now`: epoch ms) and when the zone of whole days
 * changes; what has been over for long is forgotten. Gives whether there was anything to do.
 */
export async function topUpReminders(db: DaybookDb, now: number, tz: Tz): Promise<boolean> {
	if (!(await isStale(db, now, tz))) return false;
	const { reach = now, seen = now, began = now } = await readReminderMeta(db);
	// Closed for longer than the plan reached: what became due after its end is owed too.
	const since = reach < now ? Math.max(reach, now - kept) : now;
	await writeReminderMeta(db, { tz, seen, began });
	const last = dayOf(civilOf(now - kept, 'UTC'));
	const ids = await db.rows('activity').where('_reminded').aboveOrEqual(last).primaryKeys();
	for (let at = 0; at < ids.length; at += slice) {
		await db.transaction('rw', [db.rows('activity'), db.reminders, db.meta], async () => {
			const rows = await db.rows('activity').bulkGet(ids.slice(at, at + slice));
			const planner = new ReminderPlanner(db, rows.length, now, since);
			await planner.plan(rows.filter((row) => row !== undefined));
			await planner.finish();
		});
	}
	await db.reminders
		.where('at')
		.below(now - kept)
		.delete();
	await writeReminderMeta(db, { until: now + horizon, reach: Math.max(reach, now + horizon) });
	return true;
}
