import { applyUpdate, Doc, encodeStateAsUpdate } from 'yjs';
import type { DaybookDb } from './db.ts';
import { sign, type Device } from './device.ts';
import { signedBytes, type JournalRow } from './journalRow.ts';

/** A session still being written is merged only when it has this many rows. */
const manyRows = 32;

/** One row for the rows of a session, made by a fresh Y.Doc: `mergeUpdates` would not join their structs. */
async function mergedRow(rows: readonly JournalRow[], device: Device): Promise<JournalRow> {
	const doc = new Doc();
	doc.transact(() => rows.forEach((row) => applyUpdate(doc, row.bytes)));
	const bytes = encodeStateAsUpdate(doc);
	doc.destroy();
	const [first, last] = [rows[0]!, rows.at(-1)!];
	const merged = { ...first, from: first.from, to: last.to, bytes };
	delete merged.seq;
	const signature = await sign(device, signedBytes(merged));
	if (signature) merged.signature = signature;
	return {
		...merged,
		at: Math.max(...rows.map((row) => row.at)),
		records: [...new Set(rows.flatMap((row) => row.records))],
	};
}

function isWhole(rows: readonly JournalRow[]): boolean {
	return rows.every((row, index) => row.from === (index === 0 ? 0 : rows[index - 1]!.to));
}

/** Replaces rows by the one that holds them all, unless another tab was faster. */
async function replaceRows(db: DaybookDb, rows: readonly JournalRow[], merged: JournalRow): Promise<boolean> {
	// Strict: until the merged row is on the disk, the rows it replaces must be.
	return db.transaction('rw', [db.journal], async () => {
		const seqs = rows.map((row) => row.seq!);
		const present = await db.journal.bulkGet(seqs);
		if (present.some((row) => row === undefined)) return false;
		await db.journal.bulkDelete(seqs);
		await db.journal.add(merged);
		return true;
	});
}

/** Sessions of several rows, as a range of the journal's index. Found by keys: most of the journal is merged, and large. */
async function manyRowed(db: DaybookDb): Promise<[segment: string, client: number][]> {
	const keys = (await db.journal.orderBy('[segment+client+to]').keys()) as unknown as [string, number, number][];
	// In the order of the index the rows of a session lie together.
	const again = keys.filter(
		([segment, client], at) => at > 0 && keys[at - 1]![0] === segment && keys[at - 1]![1] === client,
	);
	return [
		...new Map(
			again.map(([segment, client]) => [`${segment} ${client}`, [segment, client] as [string, number]]),
		).values(),
	];
}

/** The rows of a session of this device, in the order written. */
async function rowsOf(
	db: DaybookDb,
	session: [segment: string, client: number],
	device: Device,
): Promise<JournalRow[]> {
	const rows = await db.journal
		.where('[segment+client+to]')
		.between([...session, 0], [...session, Infinity])
		.toArray();
	return rows.filter((row) => row.device === device.id);
}

/**
 * Merges the rows of this device's ended sessions into one row each, and of the living ones (`isLive`) when there are
 * many. Gives the number of rows saved.
 */
export async function mergeSessions(
	db: DaybookDb,
	device: Device,
	isLive: (client: number) => boolean,
): Promise<number> {
	let saved = 0;
	for (const session of await manyRowed(db)) {
		const rows = await rowsOf(db, session, device);
		const enough = isLive(session[1]) ? manyRows : 2;
		if (rows.length < enough || !isWhole(rows)) continue;
		if (await replaceRows(db, rows, await mergedRow(rows, device))) saved += rows.length - 1;
	}
	return saved;
}
