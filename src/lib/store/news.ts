import { changesOf, type FieldChange } from './changesOf.ts';
import type { DaybookDb } from './db.ts';
import { entriesOf, type StampedEntry } from './entriesOf.ts';
import { batchesOf, History } from './history.ts';
import type { JournalRow } from './journalRow.ts';
import { eachPage } from './pages.ts';
import { describeBatches, type PastCommand, type PastRecord } from './pastCommands.ts';
import type { Stamp } from './stamp.ts';
import { verdictsOf, type Verdict } from './verdicts.ts';

/** A value that I had written, and what stands there instead. */
export type OverMine = Pick<FieldChange, 'type' | 'recordId' | 'field' | 'member' | 'from' | 'to'>;

/** A command of somebody else. */
export interface News extends PastCommand {
	/** What it wrote over what I had written last: each with the value that was mine. */
	overMine: OverMine[];
	/** What it decided between rival values. */
	verdicts: Verdict[];
}

export interface NewsQuestion {
	/** The row of the journal up to which everything was seen. */
	seq: number;
	/** Commands after it that were seen already. */
	stamps: readonly Stamp[];
	/** Whether a device is one of mine. */
	isMine: (device: string) => boolean;
	/** How many records of each command to tell of. */
	records: number;
}

/** Changes of one field whose forerunner was written by me. */
function replacing(changes: readonly FieldChange[], stamp: Stamp, isMine: NewsQuestion['isMine']): FieldChange[] {
	return changes.filter((change, at) => {
		if (change.stamp !== stamp || change.from === undefined) return false;
		const before = changes.slice(0, at).filter(({ field, member }) => field === change.field && member === change.member);
		const last = before.at(-1);
		// Who did not know of mine replaced nothing: those values are rivals, and told as such.
		return last !== undefined && isMine(last.device) && !change.rivals.includes(last.stamp);
	});
}

const sameField = (one: OverMine, other: Pick<Verdict, 'recordId' | 'field' | 'member'>) =>
	one.recordId === other.recordId && one.field === other.field && one.member === other.member;

/** What a verdict did not keep of mine. */
function droppedOfMine({ type, recordId, field, member, kept, dropped }: Verdict, isMine: NewsQuestion['isMine']): OverMine[] {
	const mine = dropped.filter(({ device }) => isMine(device));
	return mine.map(({ value }) => ({ type, recordId, field, ...(member !== undefined && { member }), from: value, to: kept }));
}

/** A command with what it means to me; undefined where all that it did was put as a question that has been answered since. */
async function newsOf(history: History, one: PastCommand, isMine: NewsQuestion['isMine']): Promise<News | undefined> {
	const verdicts: Verdict[] = [];
	const overMine: OverMine[] = [];
	const records: PastRecord[] = [];
	let answered = false;
	for (const record of one.records) {
		const entries = await history.ofRecord(record.id);
		const decided = verdictsOf(entries);
		const own = decided.filter(({ stamp }) => stamp === one.stamp);
		const settled = (change: FieldChange) =>
			decided.some((verdict) => sameField(change, verdict) && verdict.between.includes(change.stamp));
		verdicts.push(...own);
		overMine.push(...own.flatMap((verdict) => droppedOfMine(verdict, isMine)));
		overMine.push(
			...replacing(changesOf(entries), one.stamp, isMine).filter((change) => !own.some((verdict) => sameField(change, verdict))),
		);
		const changes = record.changes.filter((change) => !settled(change));
		answered ||= changes.length < record.changes.length;
		records.push({ ...record, changes });
	}
	const isAnswered = answered && verdicts.length === 0 && records.every(({ changes }) => changes.length === 0);
	return isAnswered ? undefined : { ...one, records, overMine, verdicts };
}

/** Journal rows that are read at a stretch. */
const rowsAtOnce = 50;

/**
 * What others have done since, as far as it has come here: first what replaced something of mine, then the newest; the
 * same from the same rows, in whatever order they came.
 */
export async function newsSince(db: DaybookDb, { seq, stamps, isMine, records }: NewsQuestion): Promise<News[]> {
	const entries: StampedEntry[] = [];
	// The page lives on between two lots, however much a first sync has brought.
	const take = (rows: JournalRow[]) => {
		for (const row of rows) if (!isMine(row.device)) entries.push(...entriesOf(row));
	};
	await eachPage(db.journal, rowsAtOnce, take, seq);
	const seen = new Set(stamps);
	const batches = batchesOf(entries).filter(({ stamp }) => !seen.has(stamp));
	batches.sort((one, other) => (one.stamp < other.stamp ? 1 : -1));
	const history = new History(db);
	const past = await describeBatches(db, history, batches, { records, withChanges: true });
	const news: News[] = [];
	for (const one of past) {
		const told = await newsOf(history, one, isMine);
		if (told) news.push(told);
	}
	return [...news.filter(({ overMine }) => overMine.length > 0), ...news.filter(({ overMine }) => overMine.length === 0)];
}
