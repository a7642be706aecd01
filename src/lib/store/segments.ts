import { hash128 } from '#lib/domain/hash128.ts';
import type { DaybookDb } from './db.ts';
import type { JournalRow } from './journalRow.ts';
import { sessionKeys } from './sessionKeys.ts';

/** How much is known of the sessions of one segment: by client, up to which entry. */
export type Vector = ReadonlyMap<number, number>;

/** What is known of a space, the newest segment first; read off the index, no row is opened. */
export async function vectorsOf(db: DaybookDb, space: string): Promise<Map<string, Vector>> {
	const range = db.journal.where('[segment+client+to]').between([`${space}/`], [`${space}/\uffff`]);
	const keys = await sessionKeys(range);
	const vectors = new Map<string, Map<number, number>>();
	// In the order of the index, the newest segment last and the furthest row of a session last.
	for (const [segment, client, to] of keys) {
		let vector = vectors.get(segment);
		if (!vector) vectors.set(segment, (vector = new Map<number, number>()));
		vector.set(client, to);
	}
	const newestFirst: [string, Vector][] = [...vectors.entries()].reverse();
	return new Map(newestFirst);
}

/** A text that is equal for equal vectors: what two devices compare before anything else. */
export function digestOf(vector: Vector): string {
	const parts = [...vector].sort(([one], [other]) => one - other).map(([client, to]) => `${client}:${to}`);
	return hash128(parts.join(',')).slice(0, 16);
}

/** A part of the rows of a segment, and whether there are more. */
interface Part {
	rows: JournalRow[];
	more: boolean;
}

/**
 * Rows of a segment that go beyond a vector, those of each session in order, in parts of about `bytes`, at least one. The
 * index is read once: what is merged with others meanwhile is left out.
 */
export async function* partsBeyond(db: DaybookDb, segment: string, known: Vector, bytes: number): AsyncGenerator<Part, void> {
	const range = db.journal.where('[segment+client+to]').between([segment], [segment, Infinity]);
	// Both from one moment: a row that is added in between would be in one of them alone.
	const [keys, seqs] = await db.transaction('r', db.journal, async () => [await sessionKeys(range), await range.primaryKeys()] as const);
	const wanted = seqs.filter((_, at) => keys[at]![2] > (known.get(keys[at]![1]) ?? 0));
	let [rows, size]: [JournalRow[], number] = [[], 0];
	for (const seq of wanted) {
		const row = await db.journal.get(seq);
		if (!row) continue;
		if (rows.length > 0 && size + row.bytes.length > bytes) {
			yield { rows, more: true };
			[rows, size] = [[], 0];
		}
		rows.push(row);
		size += row.bytes.length;
	}
	yield { rows, more: false };
}

/** The first of those parts. */
export async function rowsBeyond(db: DaybookDb, segment: string, known: Vector, bytes: number): Promise<Part> {
	for await (const part of partsBeyond(db, segment, known, bytes)) return part;
	throw new Error('There is always one part');
}

/** How much there is of each session of some devices, by device and `quarter client`: what a cut holds. */
export async function reachOfDevices(
	db: DaybookDb,
	space: string,
	devices: readonly string[],
): Promise<Record<string, Record<string, number>>> {
	const reach: Record<string, Record<string, number>> = Object.fromEntries(devices.map((device) => [device, {}]));
	await db.journal
		.where('[segment+client+to]')
		.between([`${space}/`], [`${space}/\uffff`])
		.each(({ segment, device, client, to }) => {
			const held = reach[device];
			const session = `${segment.slice(space.length + 1)} ${client}`;
			if (held) held[session] = Math.max(held[session] ?? 0, to);
		});
	return reach;
}

/** The number of the journal's last row; -1 if there is none. */
export async function lastRow(db: DaybookDb): Promise<number> {
	return ((await db.journal.orderBy(':id').lastKey()) as number | undefined) ?? -1;
}

/** The rows of a space that this device wrote after a number of the journal, and the last number of all. */
export async function ownRowsAfter(
	db: DaybookDb,
	space: string,
	device: string,
	seq: number,
): Promise<{ rows: JournalRow[]; last: number }> {
	const fresh = await db.journal.where(':id').above(seq).toArray();
	const rows = fresh.filter((row) => row.device === device && row.segment.startsWith(`${space}/`));
	return { rows, last: fresh.at(-1)?.seq ?? seq };
}
