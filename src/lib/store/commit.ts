import type { Change } from '#lib/model/change.ts';
import type { TypeName } from '#lib/model/recordTypes.ts';
import { refused, ok, type Result } from '#lib/model/result.ts';
import type { Clock } from './clock.ts';
import type { DaybookDb } from './db.ts';
import type { StampedEntry } from './entriesOf.ts';
import { foldEntry } from './fold.ts';
import { parseStamp, type Stamp } from './stamp.ts';
import { storageProblem } from './storageProblem.ts';
import { storeRows } from './storeRows.ts';
import type { Writer, Written } from './writer.ts';
import type { LooseRow } from './row.ts';

/** Another tab's clock runs ahead of ours: this write would be older than what it means to replace. */
class BehindError extends Error {
	readonly seen: number;
	constructor(seen: number) {
		super('The clock is behind the rows');
		this.seen = seen;
	}
}

function foldAll(rows: Map<string, LooseRow>, entries: readonly StampedEntry[], type: TypeName): void {
	for (const entry of entries) {
		const row = rows.get(entry.recordId);
		const newest = Object.values(row?._stamps ?? {}).reduce((max, stamp) => (stamp > max ? stamp : max), '');
		if (newest > entry.stamp) throw new BehindError(parseStamp(newest).hlc);
		const folded = foldEntry(row, entry, type);
		if (folded) rows.set(entry.recordId, folded);
	}
}

/** Rows folded at a stretch: an import of thousands must let the page breathe between two requests. */
const slice = 250;

async function storeType(db: DaybookDb, type: TypeName, entries: readonly StampedEntry[]): Promise<void> {
	// By record, so that no slice folds into a row that the one before has changed.
	const byRecord = new Map<string, StampedEntry[]>();
	for (const entry of entries) byRecord.set(entry.recordId, [...(byRecord.get(entry.recordId) ?? []), entry]);
	const ids = [...byRecord.keys()];
	for (let at = 0; at < ids.length; at += slice) {
		const part = ids.slice(at, at + slice);
		const found = await db.rows(type).bulkGet(part);
		const rows = new Map(found.flatMap((held) => (held ? [[held.id, held] as const] : [])));
		foldAll(rows, part.flatMap((id) => byRecord.get(id) ?? []), type);
		await storeRows(db, type, [...rows.values()], ids.length);
	}
}

/** Journal row and folded rows in ONE transaction: nothing torn, nothing acknowledged that is not stored. */
async function storeWritten(db: DaybookDb, change: Change, { row, entries }: Written): Promise<void> {
	const types = [...new Set(change.patches.map((patch) => patch.type))];
	const tables = [db.journal, db.meta, ...types.map((type) => db.rows(type)), ...(types.includes('activity') ? [db.reminders] : [])];
	await db.transaction('rw', tables, async () => {
		for (const type of types) {
			await storeType(db, type, entries.filter((_, index) => change.patches[index]?.type === type));
		}
		await db.journal.add(row);
	});
}

/** What `commit` needs of a store. */
export interface CommitContext {
	db: DaybookDb;
	clock: Clock;
	writer: Writer;
}

/**
 * Stores a change, whole or not at all, and gives the stamp that names its batch. Refused with a storage problem;
 * bugs throw. Must not run twice at once in one tab: see `openStore`.
 */
export async function commitChange(context: CommitContext, change: Change, of?: Stamp): Promise<Result<Stamp>> {
	const { db, clock, writer } = context;
	for (;;) {
		try {
			const written = await writer.write(change, of);
			await storeWritten(db, change, written);
			return ok(written.stamp);
		} catch (error) {
			writer.reset();
			if (error instanceof BehindError) {
				clock.saw(error.seen);
				continue;
			}
			const problem = storageProblem(error);
			if (problem) return refused(problem);
			throw error;
		}
	}
}
