import type { DaybookDb } from '#lib/store/db.ts';
import { readReminderMeta, writeReminderMeta } from '#lib/store/reminderMeta.ts';
import type { Instant, Uuid } from '#lib/model/scalars.ts';

/** What was given to another calendar program, and how much of it is no longer so. */
export interface PhoneCopy {
	/** Activities with reminders in the next days. */
	count: number;
	/** When they were given away last; undefined if never. */
	at?: Instant | undefined;
	/** Of those, how many have changed since or were not among them. */
	changed: number;
}

/** The activities that remind of something up to the horizon, each with the stamp of its last edit. */
async function versions(db: DaybookDb): Promise<Record<Uuid, string>> {
	const pending = await db.reminders.where('[state+at]').between(['pending', -Infinity], ['pending', Infinity]).toArray();
	const ids = [...new Set(pending.map(({ activityId }) => activityId))];
	const rows = await db.rows('activity').bulkGet(ids);
	return Object.fromEntries(rows.flatMap((row) => (row ? [[row.id, Object.values(row._stamps).sort().at(-1) ?? '']] : [])));
}

/** How the copy in another calendar program stands to what is here. */
export async function phoneCopy(db: DaybookDb): Promise<PhoneCopy> {
	const [now, { exported }] = await Promise.all([versions(db), readReminderMeta(db)]);
	const changed = Object.entries(now).filter(([id, version]) => exported?.versions[id] !== version).length;
	return { count: Object.keys(now).length, at: exported?.at, changed: exported ? changed : 0 };
}

/** Remembers what was given away. */
export async function notePhoneCopy(db: DaybookDb, at: Instant): Promise<void> {
	const held = await versions(db);
	await writeReminderMeta(db, { exported: { at, versions: held } });
}

/** The activities to give away. */
export const phoneIds = async (db: DaybookDb): Promise<Uuid[]> => Object.keys(await versions(db));
