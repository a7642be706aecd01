import type { Mover } from '#lib/domain/sharing/moveRecords.ts';
import { typeNames } from '#lib/model/recordTypes.ts';
import type { DaybookDb } from './db.ts';
import { spaceOfRow } from './fold.ts';
import { personalSpace } from './journalRow.ts';
import type { LooseRow } from './row.ts';
import { recordOfFields } from '#lib/model/namedFields.ts';

/** A row without the keys that are worked out. */
export const recordOf = (row: LooseRow) =>
	recordOfFields(Object.fromEntries(Object.entries(row).filter(([name]) => !name.startsWith('_'))));

/** All that lives in the person's own space, the trash left out. */
export async function personalRecords(db: DaybookDb): Promise<Mover[]> {
	const all: Mover[] = [];
	for (const type of typeNames) {
		const rows = (await db.rows(type).toArray()).filter((row) => spaceOfRow(row) === personalSpace && row['deletedAt'] === undefined);
		all.push(...rows.map((row) => ({ type, record: recordOf(row) })));
	}
	return all;
}
