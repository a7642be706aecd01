import type { Sharing } from '#lib/model/calendar.ts';
import type { Uuid } from '#lib/model/scalars.ts';
import { spaceOfRow } from '#lib/store/fold.ts';
import { personalSpace } from '#lib/store/journalRow.ts';
import { eachPage } from '#lib/store/pages.ts';
import type { LooseRow } from '#lib/store/row.ts';
import type { Store } from '#lib/store/store.ts';
import type { Bringing } from '#lib/sync/desk/teamDesk.ts';
import { m } from '../words/m.ts';
import { customerTypes } from './customerTypes.ts';

/** What somebody chose to bring along, as a form holds it. */
export interface BringDraft {
	/** By calendar; those that are not named stay private. */
	sharing: Partial<Record<Uuid, Sharing>>;
	customers: boolean;
}

const names: Record<Sharing, () => string> = { private: m.team_sharing_private, busy: m.team_sharing_busy, full: m.team_sharing_full };
const notes: Record<Sharing, () => string> = {
	private: m.team_sharing_private_note,
	busy: m.team_sharing_busy_note,
	full: m.team_sharing_full_note,
};

/** What colleagues see, in a word, and in a sentence. */
export const sharingName = (sharing: Sharing) => names[sharing]();
export const sharingNote = (sharing: Sharing) => notes[sharing]();

export function bringing({ sharing, customers }: BringDraft): Bringing {
	const those = (wanted: Sharing) => Object.keys(sharing).filter((id) => sharing[id] === wanted);
	return { full: those('full'), busy: those('busy'), customers };
}

/** Rows read at a stretch: the page lives on between two, however many there are. */
const page = 500;

/** How many of them are still whoever's is at this device alone. Reads all of them. */
export async function countOwnCustomers({ db }: Store): Promise<number> {
	const own = (row: LooseRow) => spaceOfRow(row) === personalSpace && row['deletedAt'] === undefined;
	let count = 0;
	for (const type of customerTypes) await eachPage(db.rows(type), page, (rows) => void (count += rows.filter(own).length));
	return count;
}

/** How many records of customers, projects and rooms there are. */
export async function countCustomers({ find }: Store): Promise<number> {
	const lists = await Promise.all(customerTypes.map((type) => find.all(type)));
	return lists.reduce((sum, list) => sum + list.length, 0);
}
