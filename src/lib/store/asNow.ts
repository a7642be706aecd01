import type { Mover } from '#lib/domain/sharing/moveRecords.ts';
import type { DaybookDb } from './db.ts';
import { spaceOfRow } from './fold.ts';
import { personalSpace } from './journalRow.ts';
import { recordOf } from './personalRecords.ts';
import { rowsOf } from './placeChange.ts';

/** Of these records those that live in the person's own space still, as they are by now. */
export async function asNow(db: DaybookDb, records: readonly Mover[]): Promise<Mover[]> {
	const rows = await rowsOf(
		db,
		records.map(({ type, record }) => ({ type, id: record.id })),
	);
	return records.flatMap(({ type, record }) => {
		const row = rows.get(record.id);
		const lives = row && row['deletedAt'] === undefined && spaceOfRow(row) === personalSpace;
		return lives ? [{ type, record: recordOf(row) }] : [];
	});
}
