import { movedId, type Mover } from '#lib/domain/sharing/moveRecords.ts';
import { typeNames, type TypeName } from '#lib/model/recordTypes.ts';
import type { Uuid } from '#lib/model/scalars.ts';
import type { DaybookDb } from './db.ts';
import { spaceOfRow } from './fold.ts';
import { personalSpace } from './journalRow.ts';
import { eachPage } from './pages.ts';
import type { LooseRow } from './row.ts';
import { recordOfFields } from '#lib/model/namedFields.ts';

/** A row without the keys that are worked out. */
export const recordOf = (row: LooseRow) =>
	recordOfFields(Object.fromEntries(Object.entries(row).filter(([name]) => !name.startsWith('_'))));

/** What lives in the person's own space: the records, and the ids of those in the trash, by type. */
export interface PersonalRecords {
	records: Mover[];
	trash: Map<TypeName, Uuid[]>;
}

/** Rows read at a stretch: the page lives on between two, however many there are. */
const page = 500;

/** All that lives in the person's own space. */
export async function personalRecords(db: DaybookDb): Promise<PersonalRecords> {
	const records: Mover[] = [];
	const trash = new Map<TypeName, Uuid[]>();
	for (const type of typeNames) {
		const gone: Uuid[] = [];
		await eachPage(db.rows(type), page, (rows) => {
			for (const row of rows) {
				if (spaceOfRow(row) !== personalSpace) continue;
				if (row['deletedAt'] === undefined) records.push({ type, record: recordOf(row) });
				else gone.push(row.id);
			}
		});
		trash.set(type, gone);
	}
	return { records, trash };
}

/** Of the records in the trash of one's own space, those that went into another one and live on there. */
export async function movedInto(db: DaybookDb, space: string, trash: PersonalRecords['trash']): Promise<Uuid[]> {
	const moved: Uuid[] = [];
	for (const [type, ids] of trash) {
		for (let at = 0; at < ids.length; at += page) {
			const lot = ids.slice(at, at + page);
			const rows = await db.rows(type).bulkGet(lot.map((id) => movedId(space, id)));
			moved.push(...lot.filter((_, index) => rows[index] !== undefined && rows[index]['deletedAt'] === undefined));
		}
	}
	return moved;
}
