import { liveQuery } from 'dexie';
import type { Activity } from '#lib/model/activity.ts';
import type { Uuid } from '#lib/model/scalars.ts';
import type { DaybookDb } from './db.ts';
import { unpackId } from './packedId.ts';
import type { Row } from './row.ts';
import type { Stamp } from './stamp.ts';
import { typedRow, typedRows } from './typedRow.ts';

/** An activity with the stamp of its last edit, by which a reader knows whether it has seen it. */
export interface Edited {
	activity: Activity;
	edited: Stamp;
}

function asEdited(row: Row<'activity'>): Edited {
	const edited = Object.values(row._stamps).reduce((max, stamp) => (stamp > max ? stamp : max), '');
	return { activity: row, edited };
}

/**
 * All activities bit by bit, the trash included, those with the latest ids first. The ids are asked for at once and the
 * rows then by ranges of them: a cursor, which going backwards would need, costs ten times as much.
 */
export async function* readActivities(db: DaybookDb, lot: number): AsyncGenerator<Edited[]> {
	const table = db.rows('activity');
	const ids = await table.orderBy(':id').primaryKeys();
	for (let end = ids.length; end > 0; end -= lot) {
		const range = table.where(':id').between(ids[Math.max(0, end - lot)], ids[end - 1], true, true);
		yield typedRows('activity', await range.toArray()).map(asEdited);
	}
}

/** Those of the ids that are activities, the trash included. */
export async function readActivitiesOf(db: DaybookDb, ids: readonly Uuid[]): Promise<Edited[]> {
	const rows = await db.rows('activity').bulkGet([...ids]);
	return rows.flatMap((row) => (row ? [asEdited(typedRow('activity', row))] : []));
}

/** The number of the last row that the journal has; 0 for an empty one. */
export async function lastOfJournal(db: DaybookDb): Promise<number> {
	return (await db.journal.orderBy(':id').reverse().limit(1).primaryKeys())[0] ?? 0;
}

/** The records that journal rows after `seq` touch. A row that merges older ones names theirs again. */
export async function recordsSince(db: DaybookDb, seq: number): Promise<Uuid[]> {
	const ids = new Set<Uuid>();
	await db.journal
		.where(':id')
		.above(seq)
		.each((row) => row.records.forEach((id) => ids.add(unpackId(id))));
	return [...ids];
}

/** Tells the number of the journal's last row, now and whenever any tab adds one. Gives what ends it. */
export function watchJournal(db: DaybookDb, tell: (seq: number) => void, fail: (error: unknown) => void): () => void {
	const ask = async () => {
		// Dexie says nothing of added rows to who asked for keys alone that the database counts up: so an index is asked too.
		await db.journal.orderBy('at').reverse().limit(1).primaryKeys();
		return lastOfJournal(db);
	};
	const subscription = liveQuery(ask).subscribe({ next: tell, error: fail });
	return () => subscription.unsubscribe();
}
