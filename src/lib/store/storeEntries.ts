import { typeOfCode, type TypeName } from '#lib/model/recordTypes.ts';
import type { Uuid } from '#lib/model/scalars.ts';
import { byRecord } from './byRecord.ts';
import type { DaybookDb } from './db.ts';
import { byWriting, entriesOf, type StampedEntry } from './entriesOf.ts';
import { findRows } from './findRows.ts';
import { foldWhole, spaceOfRow } from './fold.ts';
import { foldSimply } from './foldSimply.ts';
import { packId } from './packedId.ts';
import { ReminderPlanner } from './reminderPlanner.ts';
import type { LooseRow } from './row.ts';
import { storeRows, type WholeChange } from './storeRows.ts';

/** Rows folded at a stretch: an import of thousands must let the page breathe between two requests. */
const slice = 250;

export interface TypedRow {
	type: TypeName;
	row: LooseRow;
}

/**
 * Folds entries into the row of their record; undefined where that takes all that is known of it: there is no row yet
 * and the journal knows the id, another space or type claims it, or see `foldSimply`.
 */
function foldInto(held: TypedRow | undefined, entries: readonly StampedEntry[]): TypedRow | undefined {
	const first = entries[0]!;
	const code = entries.find((entry) => entry.code !== undefined)?.code;
	const type = held?.type ?? (code === undefined ? undefined : typeOfCode(code));
	const space = held ? spaceOfRow(held.row) : first.space;
	if (!type) return undefined;
	const ofType = (entry: StampedEntry) => entry.space === space && (entry.code === undefined || typeOfCode(entry.code) === type);
	if (!entries.every(ofType)) return undefined;
	let row: LooseRow | undefined = held?.row;
	// Whoever wrote later may have known of what was written earlier, in whatever order they come.
	for (const entry of [...entries].sort(creationsFirst)) {
		row = foldSimply(row, entry, type);
		if (!row) return undefined;
	}
	return row && { type, row };
}

/** Creations first, then as written. */
const creationsFirst = (one: StampedEntry, other: StampedEntry) =>
	Number(one.code === undefined) - Number(other.code === undefined) || byWriting(one, other);

/** Of records, those that the journal has entries of, besides the fresh ones. Of no others there can be a row. */
async function journalKnows(db: DaybookDb, ids: readonly Uuid[], fresh: ReadonlySet<number>): Promise<Set<Uuid>> {
	// Asked for one by one, all at once: a cursor would go from each to the next only when the browser has answered.
	const found = await Promise.all(ids.map((id) => db.journal.where('records').equals(packId(id)).primaryKeys()));
	return new Set(ids.filter((_, at) => found[at]!.some((seq) => !fresh.has(seq))));
}

/** Folds records anew from all that the journal holds of them. */
async function foldAnew(db: DaybookDb, ids: readonly Uuid[]): Promise<Map<Uuid, TypedRow | undefined>> {
	const wanted = new Set(ids);
	const seqs = new Set(await db.journal.where('records').anyOf(ids.map(packId)).primaryKeys());
	const entries: StampedEntry[] = [];
	for (const seq of seqs) {
		const row = await db.journal.get(seq);
		if (row) entries.push(...entriesOf(row).filter(({ recordId }) => wanted.has(recordId)));
	}
	const found = byRecord(entries);
	return new Map(ids.map((id) => [id, foldWhole(found.get(id) ?? [])]));
}

async function put(db: DaybookDb, rows: readonly TypedRow[], whole?: WholeChange): Promise<void> {
	const types = new Set(rows.map(({ type }) => type));
	for (const type of types)
		await storeRows(
			db,
			type,
			rows.filter((one) => one.type === type).map(({ row }) => row),
			whole,
		);
}

/**
 * What follows every addition to the journal, ours and our peers': folds the entries of rows that are already in it
 * (`fresh`: their numbers) into the rows of their records. Must run in a rw transaction over the journal and what
 * is derived from it. Gives the records that changed.
 */
export async function storeEntries(db: DaybookDb, entries: readonly StampedEntry[], fresh: ReadonlySet<number>): Promise<Uuid[]> {
	const records = byRecord(entries);
	const ids = [...records.keys()];
	const whole = { of: ids.length, reminders: new ReminderPlanner(db, ids.length) };
	for (let at = 0; at < ids.length; at += slice) {
		const part = ids.slice(at, at + slice);
		// Asked first: to look for what is new in the table of every type would take most of a first sync.
		const known = await journalKnows(db, part, fresh);
		const held = await findRows(db, [...known]);
		const folded: TypedRow[] = [];
		const anew: Uuid[] = [];
		for (const id of part) {
			const waits = known.has(id) && !held.has(id);
			const typed = waits ? undefined : foldInto(held.get(id), records.get(id)!);
			if (typed) folded.push(typed);
			else anew.push(id);
		}
		await put(db, folded, whole);
		await refold(db, anew, held);
	}
	await whole.reminders.finish();
	return ids;
}

/** Folds records anew from the journal and puts, or takes away, their rows; `held`: those that are there. */
export async function refold(db: DaybookDb, ids: readonly Uuid[], held?: ReadonlyMap<Uuid, TypedRow>): Promise<void> {
	if (ids.length === 0) return;
	const before = held ?? (await findRows(db, ids));
	const after = await foldAnew(db, ids);
	for (const id of ids) {
		const [was, is] = [before.get(id), after.get(id)];
		if (!was || was.type === is?.type) continue;
		await db.rows(was.type).delete(id);
		if (was.type === 'activity') await db.reminders.where('activityId').equals(id).delete();
	}
	await put(
		db,
		[...after.values()].filter((typed) => typed !== undefined),
	);
}
