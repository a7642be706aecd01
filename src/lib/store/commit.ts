import type { Change, Patch } from '#lib/model/change.ts';
import type { TypeName } from '#lib/model/recordTypes.ts';
import { refused, ok, type Result } from '#lib/model/result.ts';
import type { Uuid } from '#lib/model/scalars.ts';
import { changesOthersCalendar } from './calendarRights.ts';
import { farAhead, type Clock } from './clock.ts';
import type { DaybookDb } from './db.ts';
import type { StampedEntry } from './entriesOf.ts';
import { mostReplaced } from './entry.ts';
import { findRows } from './findRows.ts';
import { newestStamp, spaceOfRow } from './fold.ts';
import { foldSimply, namesBases } from './foldSimply.ts';
import { personalSpace, type JournalRow } from './journalRow.ts';
import { rowsPerPut } from './rowsPerPut.ts';
import { placeChange, rowsOf, type Placed } from './placeChange.ts';
import { teamSpaces, type TeamSpace } from './spaces.ts';
import { parseStamp, type Stamp } from './stamp.ts';
import { ReminderPlanner } from './reminderPlanner.ts';
import { saysTheSame } from './saysTheSame.ts';
import { storageProblem } from './storageProblem.ts';
import { byRecord } from './byRecord.ts';
import { storeRows } from './storeRows.ts';
import type { Occasion, Writer, Written } from './writer.ts';
import type { LooseRow } from './row.ts';

/** Other clocks run ahead of ours: this write would be older than what it means to replace. */
class BehindError extends Error {
	readonly rows: ReadonlyMap<Uuid, LooseRow>;
	constructor(rows: ReadonlyMap<Uuid, LooseRow>) {
		super('The clock is behind the rows');
		this.rows = rows;
	}
}

/** Others wrote what this change replaces, and it does not say so: in a team the rows are looked at first, alone they are not. */
class UnseenError extends Error {
	readonly rows: ReadonlyMap<Uuid, LooseRow>;
	constructor(rows: ReadonlyMap<Uuid, LooseRow>) {
		super('Others wrote here');
		this.rows = rows;
	}
}

/** Another tab has joined a team, or moved a record: this change was written into the wrong space. */
class MisplacedError extends Error {
	constructor() {
		super('A record lives in another space');
	}
}

/** Every field has the value already that a change would give it: nothing is written, and there is nothing to take back. */
class UnchangedError extends Error {
	constructor() {
		super('Nothing would change');
	}
}

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

interface Attempt extends Occasion {
	placed: readonly Placed[];
	teams: readonly TeamSpace[];
}

/** Journal rows and folded rows in ONE transaction: nothing torn, nothing acknowledged that is not stored. */
async function storeWritten(db: DaybookDb, { rows, entries }: Written, { placed, teams, ...seen }: Attempt): Promise<void> {
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

/** What `commit` needs of a store. */
export interface CommitContext {
	db: DaybookDb;
	clock: Clock;
	writer: Writer;
	memberId: Uuid;
	/** Wall time in milliseconds. */
	wall: () => number;
	/** The teams as this tab knows them. */
	teams: TeamSpace[];
	/** Another device writes here too: rows are looked at before a change is written, so that it is written once. */
	looks?: boolean;
}

/** In a team who planned something is whoever is at the device. */
function inTeam(placed: Placed, memberId: Uuid): Placed {
	const { patch, space } = placed;
	if (!patch.create || space === personalSpace) return placed;
	// The fields are those of the patch's own type, and every type has this one.
	return { patch: { ...patch, fields: { ...patch.fields, createdBy: memberId } } as Patch, space };
}

/** New records in one space; those that are there already stay where they live. */
async function placeInto(db: DaybookDb, patches: readonly Patch[], into: string): Promise<Placed[]> {
	const rows = await findRows(
		db,
		patches.filter(({ create }) => !create).map(({ id }) => id),
	);
	return patches.map((patch) => {
		const held = patch.create ? undefined : rows.get(patch.id);
		return held ? { patch, space: spaceOfRow(held.row), row: held.row } : { patch, space: into };
	});
}

/** All of a change in the person's own space. */
async function placeAlone({ db, looks }: CommitContext, patches: readonly Patch[]): Promise<Placed[]> {
	const rows = looks
		? await rowsOf(
				db,
				patches.filter(({ create }) => !create),
			)
		: new Map<Uuid, LooseRow>();
	return patches.map((patch) => {
		const row = rows.get(patch.id);
		return { patch, space: personalSpace, ...(row && { row }) };
	});
}

async function place(context: CommitContext, change: Change, into?: string): Promise<Placed[]> {
	const {
		db,
		memberId,
		wall,
		teams: [team],
	} = context;
	if (into === undefined && !team) return placeAlone(context, change.patches);
	const now = new Date(wall()).toISOString();
	const placed =
		into !== undefined
			? await placeInto(db, change.patches, into)
			: await placeChange(db, change.patches, { team: team!.id, memberId, now });
	return placed.map((one) => inTeam(one, memberId));
}

/** Adds rows to those that a change was made knowing of: of each the first, for that is what somebody saw who made it. */
function withLooks(occasion: Occasion, rows: Iterable<readonly [Uuid, LooseRow]>): Occasion {
	const looks = new Map(occasion.rows);
	for (const [id, row] of rows) {
		const first = looks.get(id);
		if (!first || spaceOfRow(first) !== spaceOfRow(row)) looks.set(id, row);
	}
	return { ...occasion, rows: looks };
}

/** Sees to it that the next attempt is later than what it replaces; gives what it says it replaces. */
async function catchUp(
	{ db, clock, wall }: CommitContext,
	ahead: ReadonlyMap<Uuid, LooseRow>,
	before: Occasion,
	placed: readonly Placed[],
): Promise<Occasion> {
	const limit = wall() + farAhead;
	const { at: _at, ...rest } = before;
	const over = new Map(before.over);
	let after = before.after ?? 0;
	for (const [id, row] of ahead) {
		const { hlc } = parseStamp(newestStamp(row));
		if (hlc <= limit) {
			clock.saw(hlc);
			continue;
		}
		const { keysOf, writesAhead } = await import('./writesAhead.ts');
		const keys = placed.filter(({ patch }) => patch.id === id).flatMap(({ patch }) => keysOf(patch));
		const last = newestStamp(before.rows?.get(id) ?? row);
		const replaced = (await writesAhead(db, id, keys, limit)).filter((stamp) => stamp <= last);
		// So many writes of others cannot all be wrong: it is our clock that is behind, and it is they whom we follow.
		if (replaced.length > mostReplaced) after = Math.max(after, hlc);
		over.set(id, replaced.length > mostReplaced ? [] : replaced);
	}
	return { ...rest, over, after };
}

export interface CommitOptions {
	/** The batch that the change takes back. */
	of?: Stamp;
	/** The space that its new records are written in: for what a team begins with. */
	into?: string;
	/** The time that it is written with, in milliseconds. */
	at?: number;
}

/**
 * Stores a change, whole or not at all, and gives the stamp that names its batch; none where every field has its value
 * already, and so nothing is written. Refused with a storage problem, or where this member may not write; bugs throw. Must not run twice at once in one tab: see `openStore`.
 */
export async function commitChange(
	context: CommitContext,
	change: Change,
	{ of, into, at }: CommitOptions = {},
): Promise<Result<Stamp | undefined>> {
	const { db, writer } = context;
	let occasion: Occasion = { command: change.command, ...(of !== undefined && { of }), ...(at !== undefined && { at }) };
	let placed: Placed[] = [];
	for (;;) {
		try {
			placed = await place(context, change, into);
			occasion = withLooks(
				occasion,
				placed.flatMap(({ patch, row }) => (row ? [[patch.id, row] as const] : [])),
			);
			const { teams } = context;
			const barred = teams.find(({ id, mayWrite }) => !mayWrite && placed.some(({ space }) => space === id));
			if (barred) return refused({ kind: barred.removed ? 'removedFromTeam' : 'mayNotWrite' });
			if (teams.length > 0 && (await changesOthersCalendar(db, change.patches, teams, context.memberId)))
				return refused({ kind: 'othersCalendar' });
			const written = await writer.write(placed, occasion);
			await storeWritten(db, written, { ...occasion, placed, teams });
			return ok(written.stamp);
		} catch (error) {
			writer.reset();
			if (error instanceof UnchangedError) return ok(undefined);
			if (error instanceof BehindError) occasion = await catchUp(context, error.rows, withLooks(occasion, error.rows), placed);
			else if (error instanceof UnseenError) {
				context.looks = true;
				occasion = withLooks(occasion, error.rows);
			} else if (error instanceof MisplacedError) context.teams = await teamSpaces(db);
			else {
				const problem = storageProblem(error);
				if (problem) return refused(problem);
				throw error;
			}
		}
	}
}
