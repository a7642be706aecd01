import type { DaybookDb } from './db.ts';
import type { JournalRow } from './journalRow.ts';
import { textsOf } from './textsOf.ts';

/** What became of a good row: stored, here already, ahead of one that is missing, or the history of its session that does not count. */
export type Added = 'stored' | 'known' | 'gap' | 'otherHistory';

interface Addition {
	what: Added;
	/** Its number in the journal, if it was stored. */
	seq?: number;
	/** Rows that told another history, and are gone. */
	displaced?: JournalRow[];
}

const sessionOf = (db: DaybookDb, { segment, client }: JournalRow, after: number) =>
	db.journal.where('[segment+client+to]').between([segment, client, after], [segment, client, Infinity], false);

/** The rows of a session that reach beyond the beginning of one, in order. A client belongs to whichever device signs with it. */
async function heldBeyond(db: DaybookDb, row: JournalRow): Promise<JournalRow[]> {
	const held = await sessionOf(db, row, row.from).toArray();
	return held.filter(({ device }) => device === row.device);
}

/** How far a session is known. */
async function reachOf(db: DaybookDb, row: JournalRow): Promise<number> {
	const last = await sessionOf(db, row, 0)
		.reverse()
		.filter(({ device }) => device === row.device)
		.first();
	return last?.to ?? 0;
}

/** Where two rows of a session say something else, and whether what the second says there counts: the lesser text does. */
function forkOf(held: JournalRow, row: JournalRow): { at: number; yields: boolean } | undefined {
	const [texts, others] = [textsOf(held), textsOf(row)!];
	for (let at = Math.max(held.from, row.from); at < Math.min(held.to, row.to); at++) {
		const [is, other] = [texts?.[at - held.from] ?? '', others[at - row.from]!];
		if (is !== other) return { at, yields: other < is };
	}
	return undefined;
}

/** Whether rows that were held, in order, hold all of another: one that was damaged may have been left behind. */
function cover(held: readonly JournalRow[], { from, to }: JournalRow): boolean {
	let reach = from;
	for (const row of [...held].sort((one, other) => one.from - other.from)) if (row.from <= reach) reach = Math.max(reach, row.to);
	return reach >= to;
}

const isSame = (one: JournalRow, other: JournalRow) =>
	one.from === other.from &&
	one.to === other.to &&
	one.bytes.length === other.bytes.length &&
	one.bytes.every((byte, at) => byte === other.bytes[at]);

/**
 * Puts a row into the journal where it belongs; one that merges rows which are here takes their place. Of two histories
 * that a device signed for one session the same counts everywhere, whichever came first: at the first entry in which
 * they differ, the one whose text is less. What the other said from there on leaves the journal.
 */
export async function addRow(db: DaybookDb, row: JournalRow): Promise<Addition> {
	const reach = await reachOf(db, row);
	if (row.from > reach) return { what: 'gap' };
	const held = row.from === reach ? [] : await heldBeyond(db, row);
	if (held.some((one) => isSame(one, row))) return { what: 'known' };
	const fork = held.map((one) => forkOf(one, row)).find((found) => found !== undefined);
	if (fork && !fork.yields) return { what: 'otherHistory' };
	if (!fork && cover(held, row)) return { what: 'known' };
	const displaced = fork ? held.filter(({ to }) => to > fork.at) : [];
	const merged = held.filter((one) => !displaced.includes(one) && one.from >= row.from && one.to <= row.to);
	await db.journal.bulkDelete([...displaced, ...merged].map(({ seq }) => seq!));
	// What one that is gone said before it went astray comes with the rest of the other history.
	if (displaced.some(({ from }) => from < row.from)) return { what: 'gap', displaced };
	return { what: 'stored', seq: await db.journal.add(row), displaced };
}
