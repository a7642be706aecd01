import { applyUpdate, Doc, encodeStateAsUpdate, encodeStateVector } from 'yjs';
import type { DaybookDb } from './db.ts';
import { sign, type Device } from './device.ts';
import { rowBytes, signedBytes, type JournalRow } from './journalRow.ts';
import { sessionKeys } from './sessionKeys.ts';

/** A session still being written is merged only when it has this many rows that may be merged. */
const manyRows = 32;

/** An update that fills a session's array up to `from`, so that what was pushed after it finds its place. */
function filler({ device, client, from }: JournalRow): Uint8Array {
	const doc = new Doc();
	doc.clientID = client;
	doc.getArray(device).push(new Array<string>(from).fill(''));
	const bytes = encodeStateAsUpdate(doc);
	doc.destroy();
	return bytes;
}

/** The bytes of rows that follow one another, as one push: `mergeUpdates` would not join their structs. */
function mergedBytes(rows: readonly JournalRow[]): Uint8Array {
	const first = rows[0]!;
	const doc = new Doc();
	doc.transact(() => {
		if (first.from > 0) applyUpdate(doc, filler(first));
		for (const row of rows) applyUpdate(doc, row.bytes);
	});
	const bytes = encodeStateAsUpdate(doc, encodeStateVector(new Map([[first.client, first.from]])));
	doc.destroy();
	return bytes;
}

/** One row for rows that follow one another. */
async function mergedRow(rows: readonly JournalRow[], device: Device): Promise<JournalRow> {
	const [first, last] = [rows[0]!, rows.at(-1)!];
	const merged = { ...first, to: last.to, bytes: mergedBytes(rows) };
	delete merged.seq;
	const signature = await sign(device, signedBytes(merged));
	if (signature) merged.signature = signature;
	return {
		...merged,
		at: Math.max(...rows.map((row) => row.at)),
		records: [...new Set(rows.flatMap((row) => row.records))],
	};
}

/**
 * Rows of a session in groups that fit one row each. A group is only ever joined to whole others, so that whoever holds
 * the rows of another day can tell which of them a merged one replaces.
 */
function groupsOf(rows: readonly JournalRow[]): JournalRow[][] {
	const groups: JournalRow[][] = [];
	let size = Infinity;
	for (const row of rows) {
		const last = groups.at(-1);
		const fits = size + row.bytes.length <= rowBytes && last?.at(-1)?.to === row.from;
		if (last && fits) last.push(row);
		else groups.push([row]);
		size = fits ? size + row.bytes.length : row.bytes.length;
	}
	return groups;
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
	const keys = await sessionKeys(db.journal.orderBy('[segment+client+to]'));
	// In the order of the index the rows of a session lie together.
	const again = keys.filter(([segment, client], at) => at > 0 && keys[at - 1]![0] === segment && keys[at - 1]![1] === client);
	return [...new Map(again.map(([segment, client]) => [`${segment} ${client}`, [segment, client] as [string, number]])).values()];
}

/** The rows of a session of this device, in the order written. */
async function rowsOf(db: DaybookDb, session: [segment: string, client: number], device: Device): Promise<JournalRow[]> {
	const rows = await db.journal
		.where('[segment+client+to]')
		.between([...session, 0], [...session, Infinity])
		.toArray();
	return rows.filter((row) => row.device === device.id);
}

/**
 * Merges the rows of this device's ended sessions into as few rows as fit a frame each, and of the living ones
 * (`isLive`) when there are many. Gives the number of rows saved.
 */
export async function mergeSessions(db: DaybookDb, device: Device, isLive: (client: number) => boolean): Promise<number> {
	let saved = 0;
	for (const session of await manyRowed(db)) {
		const enough = isLive(session[1]) ? manyRows : 2;
		for (const rows of groupsOf(await rowsOf(db, session, device))) {
			if (rows.length < enough) continue;
			if (await replaceRows(db, rows, await mergedRow(rows, device))) saved += rows.length - 1;
		}
	}
	return saved;
}
