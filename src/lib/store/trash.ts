import type { Activity } from '#lib/model/activity.ts';
import type { Calendar } from '#lib/model/calendar.ts';
import { linkTypes, type LinkType } from '#lib/model/linkKey.ts';
import type { Party } from '#lib/model/party.ts';
import type { Resource } from '#lib/model/resource.ts';
import type { DaybookDb } from './db.ts';
import type { LooseRow } from './row.ts';

/** Something in the trash that a person knows by name. */
export type Trashed = (
	| { type: 'activity'; record: Activity }
	| { type: 'calendar'; record: Calendar }
	| { type: 'resource'; record: Resource }
	| { type: LinkType; record: Party }
) & { deletedAt: string };

export interface TrashPage {
	items: Trashed[];
	/** There is more of it than `items`. */
	more: boolean;
}

const trashedTypes = ['calendar', 'resource', ...linkTypes, 'activity'] as const;

/** What a row is called, as far as it is searched. */
const nameOf = (row: LooseRow) =>
	[row['subject'], row['name'], row['givenName'], row['familyName']].filter((part) => typeof part === 'string').join(' ');

/** Deleted activities, calendars, resources and customers whose names hold `words`, the last deleted first; reads no more than it gives. */
export async function trashPage(db: DaybookDb, words: string, limit: number): Promise<TrashPage> {
	const wanted = words.trim().toLocaleLowerCase();
	const lists = await Promise.all(
		trashedTypes.map(async (type) => {
			const newest = db.rows(type).where('deletedAt').above('').reverse();
			const fits = (row: LooseRow) => wanted === '' || nameOf(row).toLocaleLowerCase().includes(wanted);
			// What undo took back was deleted in the moment of its creation, and nobody looks for it here.
			const rows = await newest
				.filter((row) => row['deletedAt'] !== row['createdAt'] && fits(row))
				.limit(limit + 1)
				.toArray();
			return rows.map((record) => ({ type, record, deletedAt: String(record['deletedAt']) }) as unknown as Trashed);
		}),
	);
	const items = lists.flat().sort((one, other) => (one.deletedAt < other.deletedAt ? 1 : -1));
	return { items: items.slice(0, limit), more: items.length > limit };
}
