import { activityType } from '#lib/model/activity.ts';
import type { Instant, Uuid } from '#lib/model/scalars.ts';
import type { DaybookDb } from './db.ts';
import { entriesOf } from './entriesOf.ts';
import type { JournalRow } from './journalRow.ts';
import { packId } from './packedId.ts';
import { eachPage } from './pages.ts';
import { instantOfStamp } from './stamp.ts';

/** How often an activity's time, place or status was written since it was made, and when anything of it last was. */
export interface Revision {
	sequence: number;
	modified: Instant;
}

const { when, location, status } = activityType.fields;
/** What RFC 5545 §3.8.7.4 calls a significant change. */
const significant = [when.key, location.key, status.key];

/** Asked for fewer, their journal rows are looked up; for more, the journal is read through. */
const few = 50;
const page = 40;

/** The revisions of activities, as the journal tells them. */
export async function revisionsOf(db: DaybookDb, ids: ReadonlySet<Uuid>): Promise<Map<Uuid, Revision>> {
	const revisions = new Map<Uuid, Revision>();
	const take = (rows: readonly JournalRow[]) => {
		for (const { recordId, stamp, code, values } of rows.flatMap(entriesOf)) {
			if (!ids.has(recordId)) continue;
			const held = revisions.get(recordId);
			const counts = code === undefined && significant.some((key) => key in values);
			const at = instantOfStamp(stamp);
			revisions.set(recordId, {
				sequence: (held?.sequence ?? 0) + (counts ? 1 : 0),
				modified: held && held.modified > at ? held.modified : at,
			});
		}
	};
	if (ids.size > few) await eachPage(db.journal, page, take);
	else
		take(
			await db.journal
				.where('records')
				.anyOf([...ids].map(packId))
				.distinct()
				.toArray(),
		);
	return revisions;
}
