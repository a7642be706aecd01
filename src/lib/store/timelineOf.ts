import { belongingTypes, timelineKeys, type Belongings } from '#lib/domain/timeline/timelineKeys.ts';
import { newestFirst } from '#lib/domain/timeline/tookPlace.ts';
import type { Activity } from '#lib/model/activity.ts';
import type { LinkKey } from '#lib/model/linkKey.ts';
import type { Civil, Uuid } from '#lib/model/scalars.ts';
import type { DaybookDb } from './db.ts';
import { aboutOpen, aboutPast, placeIn } from './aboutKeys.ts';
import type { LooseRow } from './row.ts';
import { typedRows } from './typedRow.ts';

/** What is open of a timeline, and the newest of what is not. */
export interface TimelinePage {
	activities: Activity[];
	/** Where the past that was read ends, as `tookPlace` says it; undefined where nothing is older. */
	since: Civil | undefined;
}

/** Also what lies in the trash: what was said with a person is not forgotten with the card of that person. */
async function belongingsOf(db: DaybookDb, link: LinkKey): Promise<Belongings> {
	const companyId = link.slice('company:'.length);
	const idsOf = (type: (typeof belongingTypes)[number]) => db.rows(type).where('companyId').equals(companyId).primaryKeys();
	const [contact, opportunity, project] = await Promise.all(belongingTypes.map(idsOf));
	return { contact: contact ?? [], opportunity: opportunity ?? [], project: project ?? [] };
}

const none: Belongings = { contact: [], opportunity: [], project: [] };

/**
 * The activities in the timeline of a company, a contact, a project …: all that are open, and the newest `most` of those
 * that are not. An index is read for each of whom it may be about, never more than `most` of any.
 */
export async function timelineOf(db: DaybookDb, link: LinkKey, most: number): Promise<TimelinePage> {
	const keys = timelineKeys(link, link.startsWith('company:') ? await belongingsOf(db, link) : none);
	const table = db.rows('activity');
	const [open, past] = await Promise.all([
		Promise.all(keys.map((key) => table.where('_about').equals(aboutOpen(key)).toArray())),
		Promise.all(
			keys.map((key) =>
				table
					.where('_about')
					.between(...aboutPast(key))
					.limit(most)
					.toArray(),
			),
		),
	]);
	const placed = new Map<Uuid, { row: LooseRow; place: string }>();
	for (const [index, rows] of past.entries()) for (const row of rows) placed.set(row.id, { row, place: placeIn(row, keys[index]!) });
	const sorted = [...placed.values()].sort((one, other) =>
		one.place < other.place ? -1 : one.place > other.place ? 1 : one.row.id < other.row.id ? -1 : 1,
	);
	const shown = sorted.slice(0, most);
	const more = sorted.length > most || past.some((rows) => rows.length === most);
	const rows = new Map([...open.flat(), ...shown.map(({ row }) => row)].map((row) => [row.id, row]));
	// Rows are records with keys of their own.
	return { activities: typedRows('activity', [...rows.values()]), since: more ? newestFirst(shown.at(-1)!.place) : undefined };
}
