import { typeNames, type TypeName } from '#lib/model/recordTypes.ts';
import { byRecord } from './byRecord.ts';
import type { DaybookDb } from './db.ts';
import { rowsVersion } from './db.ts';
import { entriesOf, type StampedEntry } from './entriesOf.ts';
import { foldWhole } from './fold.ts';
import type { LooseRow } from './row.ts';
import { isDerived, storeRows } from './storeRows.ts';

/** What comparing rows with the journal found: ids of rows that differ, per type. */
export interface Comparison {
	records: number;
	differing: string[];
}

/** Every record as the journal alone makes it. */
async function foldJournal(db: DaybookDb): Promise<Map<TypeName, LooseRow[]>> {
	const entries: StampedEntry[] = [];
	await db.journal.each((row) => {
		for (const entry of entriesOf(row)) entries.push(entry);
	});
	return foldEntries(entries);
}

/** The records, by type, that entries make when they are all there is. */
export function foldEntries(entries: readonly StampedEntry[]): Map<TypeName, LooseRow[]> {
	const folded = new Map<TypeName, LooseRow[]>(typeNames.map((type) => [type, []]));
	for (const ofRecord of byRecord(entries).values()) {
		const whole = foldWhole(ofRecord);
		if (whole) folded.get(whole.type)!.push(whole.row);
	}
	return folded;
}

/** Text that is equal for equal rows, whatever the order of their properties. */
function canonical(value: unknown): string {
	return JSON.stringify(value, (key, held: unknown) => {
		if (isDerived(key)) return undefined;
		if (typeof held !== 'object' || held === null || Array.isArray(held)) return held;
		return Object.fromEntries(Object.entries(held).sort(([one], [other]) => (one < other ? -1 : 1)));
	});
}

/** Whether the rows are what the journal says: the invariant that makes them disposable. */
export async function compareRows(db: DaybookDb): Promise<Comparison> {
	const differing: string[] = [];
	let records = 0;
	for (const [type, rows] of await foldJournal(db)) {
		const held = new Map((await db.rows(type).toArray()).map((row) => [row.id, row]));
		records += rows.length;
		for (const row of rows) {
			if (canonical(held.get(row.id)) !== canonical(row)) differing.push(row.id);
			held.delete(row.id);
		}
		differing.push(...held.keys());
	}
	return { records, differing };
}

/** Throws the rows away and folds them anew from the journal, in one transaction; gives their number. */
export async function rebuildRows(db: DaybookDb): Promise<number> {
	let records = 0;
	// The journal is read in the transaction too: what another tab commits meanwhile would else be missing from the rows.
	await db.transaction('rw', [db.journal, ...db.allRows(), db.meta, db.reminders], async () => {
		const folded = await foldJournal(db);
		await db.meta.delete('zones');
		for (const [type, rows] of folded) {
			await db.rows(type).clear();
			await storeRows(db, type, rows);
			records += rows.length;
		}
		await db.meta.put({ key: 'rowsVersion', value: rowsVersion });
	});
	return records;
}
