import type { TypeName } from '#lib/model/recordTypes.ts';
import type { Uuid } from '#lib/model/scalars.ts';
import { byRecord } from './byRecord.ts';
import type { DaybookDb } from './db.ts';
import type { StampedEntry } from './entriesOf.ts';
import { newestStamp, spaceOfRow } from './fold.ts';
import { foldSimply, namesBases } from './foldSimply.ts';
import type { JournalRow } from './journalRow.ts';
import type { Placed } from './placeChange.ts';
import { ReminderPlanner } from './reminderPlanner.ts';
import type { LooseRow } from './row.ts';
import { rowsPerPut } from './rowsPerPut.ts';
import { saysTheSame } from './saysTheSame.ts';
import { BehindError, MisplacedError, UnchangedError, UnseenError } from './setbacks.ts';
import { teamSpaces, type TeamSpace } from './spaces.ts';
import { storeRows } from './storeRows.ts';
import type { Occasion, Written } from './writer.ts';

/** What a change was written for and knowing of. */
type Seen = Pick<Occasion, 'over' | 'rows'>;

/** What folding came to: the records that must be folded anew from the journal, and whether any row says something else now. */
interface Folding {
	anew: Uuid[];
	changed: boolean;
}

/** Folds what this device wrote into rows. */
function foldAll(rows: Map<Uuid, LooseRow>, entries: readonly StampedEntry[], type: TypeName, { over, rows: looked }: Seen): Folding {
	const anew = new Set<Uuid>();
	let changed = false;
	const behind = new Map<Uuid, LooseRow>();
	const unseen = new Map<Uuid, LooseRow>();
	for (const entry of entries) {
		const row = rows.get(entry.recordId);
		if (row && spaceOfRow(row) !== entry.space) throw new MisplacedError();
		if (row && newestStamp(row) > entry.stamp && !over?.has(entry.recordId)) behind.set(entry.recordId, row);
		// What came since somebody looked he did not know: then his write is its rival.
		const isBlind = entry.code === undefined && !looked?.has(entry.recordId) && !unseen.has(entry.recordId);
		if (row && isBlind && !namesBases(entry, row)) unseen.set(entry.recordId, row);
		const folded = foldSimply(row, entry, type);
		changed ||= !row || !folded || !saysTheSame(row, folded);
		if (folded) rows.set(entry.recordId, folded);
		else if (row) anew.add(entry.recordId);
	}
	if (behind.size > 0) throw new BehindError(behind);
	if (unseen.size > 0) throw new UnseenError(unseen);
	return { anew: [...anew], changed };
}

/** Rows folded at a stretch: an import of thousands must let the page breathe between two requests. */
const slice = 250;

/** Stores the rows of what this device wrote into records of one type. */
async function storeType(db: DaybookDb, type: TypeName, entries: readonly StampedEntry[], seen: Seen): Promise<Folding> {
	// By record, so that no slice folds into a row that the one before has changed.
	const records = byRecord(entries);
	const ids = [...records.keys()];
	const whole = { of: ids.length, reminders: new ReminderPlanner(db, ids.length) };
	const all: Folding = { anew: [], changed: false };
	for (let at = 0; at < ids.length; at += slice) {
		const part = ids.slice(at, at + slice);
		const found = await db.rows(type).bulkGet(part);
		const rows = new Map(found.flatMap((held) => (held ? [[held.id, held] as const] : [])));
		const { anew, changed } = foldAll(
			rows,
			part.flatMap((id) => records.get(id) ?? []),
			type,
			seen,
		);
		for (const id of anew) rows.delete(id);
		all.anew.push(...anew);
		all.changed ||= changed;
		await storeRows(db, type, [...rows.values()], whole);
	}
	await whole.reminders.finish();
	return all;
}

/**
 * Adds journal rows and gives their numbers. Many go in together: of rows that come one by one, or few at a time, Dexie
 * notes each record that they name, and copies those notes for each live question, which takes seconds of an import.
 */
async function addRows(db: DaybookDb, rows: readonly JournalRow[]): Promise<number[]> {
	const seqs: number[] = [];
	if (rows.length <= rowsPerPut) for (const row of rows) seqs.push(await db.journal.add(row));
	else
		for (const left = [...rows]; left.length > 0;) {
			// No lot is left so small that Dexie would look into it.
			const lot = left.splice(0, left.length < 2 * (rowsPerPut + 1) ? left.length : rowsPerPut + 1);
			seqs.push(...(await db.journal.bulkAdd(lot, { allKeys: true })));
		}
	return seqs;
}

/** Nothing is written into a space that another tab has joined or left meanwhile. */
async function checkTeams(db: DaybookDb, teams: readonly TeamSpace[]): Promise<void> {
	const now = await teamSpaces(db);
	if (JSON.stringify(now) !== JSON.stringify(teams)) throw new MisplacedError();
}

/** A change on its way into the store. */
export interface Attempt extends Occasion {
	placed: readonly Placed[];
	teams: readonly TeamSpace[];
}

/** Journal rows and folded rows in ONE transaction: nothing torn, nothing acknowledged that is not stored. */
export async function storeWritten(db: DaybookDb, { rows, entries }: Written, { placed, teams, ...seen }: Attempt): Promise<void> {
	const shared = teams.length > 0;
	const types = [...new Set(placed.map(({ patch }) => patch.type))];
	// Loaded here, for to wait for it would end the transaction.
	const { refold, storeEntries } = await import('./storeEntries.ts');
	await db.transaction('rw', [db.journal, ...db.derivedTables()], async () => {
		if (shared || placed.some(({ patch }) => patch.create)) await checkTeams(db, teams);
		// Where others write too, an edit of what is created here may have arrived before.
		const created = new Set(shared ? entries.filter(({ code }) => code !== undefined).map(({ recordId }) => recordId) : []);
		const anew: Uuid[] = [];
		let changes = created.size > 0 || seen.of !== undefined;
		for (const type of types) {
			const ofType = entries.filter((entry, index) => placed[index]?.patch.type === type && !created.has(entry.recordId));
			const stored = await storeType(db, type, ofType, seen);
			anew.push(...stored.anew);
			changes ||= stored.changed;
		}
		if (!changes) throw new UnchangedError();
		const seqs = new Set<number>();
		for (const seq of await addRows(db, rows)) seqs.add(seq);
		await refold(db, anew);
		if (created.size > 0)
			await storeEntries(
				db,
				entries.filter(({ recordId }) => created.has(recordId)),
				seqs,
			);
	});
}
