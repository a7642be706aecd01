import { movedIds, moveRecords, relinked } from '#lib/domain/sharing/moveRecords.ts';
import type { Patch } from '#lib/model/change.ts';
import type { DaybookDb } from './db.ts';
import { spaceOfRow } from './fold.ts';
import { personalSpace } from './journalRow.ts';
import { moversFor, recordOf, rowsOf, type Placed, type Who } from './placeChange.ts';

/** Makes the activities that stay in one's own space lead to what has moved. */
async function behind(db: DaybookDb, ids: ReadonlyMap<string, string>): Promise<Patch[]> {
	const rows = await db.rows('activity').toArray();
	return rows
		.filter((row) => spaceOfRow(row) === personalSpace && row['deletedAt'] === undefined && !ids.has(row.id))
		.flatMap((row) => relinked({ type: 'activity', record: recordOf(row) }, ids) ?? []);
}

/**
 * Says that all of a change belongs into one space: what it creates is written there, and what it edits moves there
 * with all that belongs to it. Links from what stays are kept.
 */
export async function placeInto(db: DaybookDb, patches: readonly Patch[], { team: space, memberId, now }: Who): Promise<Placed[]> {
	const rows = await rowsOf(db, patches);
	const crosses = ({ id, create }: Patch) => !create && rows.has(id) && spaceOfRow(rows.get(id)!) !== space;
	const there: Placed[] = patches.filter((patch) => !crosses(patch)).map((patch) => ({ patch, space }));
	const crossing = patches.filter(crosses);
	if (crossing.length === 0) return there;
	const movers = await moversFor(db, crossing, rows);
	const moved = moveRecords(movers, { space, by: memberId, now });
	const stay = await behind(db, movedIds(movers, space));
	return [
		...there,
		...moved.map((patch) => ({ patch, space: patch.create ? space : personalSpace })),
		...stay.map((patch) => ({ patch, space: personalSpace })),
	];
}
