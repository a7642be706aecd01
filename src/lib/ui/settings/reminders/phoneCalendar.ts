import { dayOf } from '#lib/domain/time/civil.ts';
import type { Civil, Instant, Uuid } from '#lib/model/scalars.ts';
import type { DaybookDb } from '#lib/store/db.ts';
import { readReminderMeta, writeReminderMeta } from '#lib/store/reminderMeta.ts';
import type { LooseRow } from '#lib/store/row.ts';
import { typedRow } from '#lib/store/typedRow.ts';

/** What was given to another calendar program, and how much of it is no longer so. */
export interface PhoneCopy {
	/** Activities with reminders in the next days. */
	count: number;
	/** When they were given away last; undefined if never. */
	at?: Instant | undefined;
	/** How many have changed since, were not among them, or are no longer reminded of. */
	changed: number;
	/** How many of these are gone: another program keeps them until somebody deletes them there. */
	deleted: number;
}

/** Activities, each with the stamp of its last edit. */
type Versions = Record<Uuid, string>;

const versionOf = ({ _stamps }: LooseRow) => Object.values(_stamps).sort().at(-1) ?? '';

/** The activities that remind of something up to the horizon. */
async function versions(db: DaybookDb): Promise<Versions> {
	const pending = await db.reminders.where('[state+at]').between(['pending', -Infinity], ['pending', Infinity]).toArray();
	const ids = [...new Set(pending.map(({ activityId }) => activityId))];
	const rows = await db.rows('activity').bulkGet(ids);
	return Object.fromEntries(rows.flatMap((row) => (row ? [[row.id, versionOf(row)]] : [])));
}

function isOver(row: LooseRow, today: Civil): boolean {
	const { when, _last } = typedRow('activity', row);
	const last = _last ?? when.end ?? when.due ?? when.start;
	return last !== undefined && dayOf(last) < today;
}

/** Of what was given away and is not reminded of any more, what changed before it was over. */
async function withdrawn(db: DaybookDb, given: Versions, now: Versions, today: Civil): Promise<{ id: Uuid; deleted: boolean }[]> {
	const ids = Object.keys(given).filter((id) => !Object.hasOwn(now, id));
	const rows = await db.rows('activity').bulkGet(ids);
	return ids.flatMap((id, index) => {
		const row = rows[index];
		if (row && (versionOf(row) === given[id] || isOver(row, today))) return [];
		return [{ id, deleted: row?.['deletedAt'] !== undefined || row === undefined }];
	});
}

/** How the copy in another calendar program stands to what is here. */
export async function phoneCopy(db: DaybookDb, today: Civil): Promise<PhoneCopy> {
	const [now, { exported }] = await Promise.all([versions(db), readReminderMeta(db)]);
	const count = Object.keys(now).length;
	if (!exported) return { count, changed: 0, deleted: 0 };
	const gone = await withdrawn(db, exported.versions, now, today);
	const changed = Object.entries(now).filter(([id, version]) => exported.versions[id] !== version);
	return { count, at: exported.at, changed: changed.length + gone.length, deleted: gone.filter(({ deleted }) => deleted).length };
}

/** Remembers what was given away. */
export async function notePhoneCopy(db: DaybookDb, at: Instant): Promise<void> {
	await writeReminderMeta(db, { exported: { at, versions: await versions(db) } });
}

/** The activities to give away: also what was cancelled since, so that the other program hears of it. */
export async function phoneIds(db: DaybookDb, today: Civil): Promise<Uuid[]> {
	const [now, { exported }] = await Promise.all([versions(db), readReminderMeta(db)]);
	const gone = exported ? await withdrawn(db, exported.versions, now, today) : [];
	return [...Object.keys(now), ...gone.flatMap(({ id, deleted }) => (deleted ? [] : [id]))];
}
