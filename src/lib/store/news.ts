import { changesOf, type FieldChange } from './changesOf.ts';
import type { Uuid } from '#lib/model/scalars.ts';
import type { DaybookDb } from './db.ts';
import { entriesOf, type StampedEntry } from './entriesOf.ts';
import { History, type Batch } from './history.ts';
import type { JournalRow } from './journalRow.ts';
import { eachPage } from './pages.ts';
import { unpackId } from './packedId.ts';
import { describeBatches, undosIn, type PastCommand, type PastRecord } from './pastCommands.ts';
import { parseStamp, type Stamp } from './stamp.ts';
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
	/** Commands of which nothing is told. */
	quiet?: readonly string[];
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

/** A command of somebody else: what it wrote into the first records, and the ids of all. */
interface Heard {
	batch: Batch;
	ids: Set<Uuid>;
}

/** What was read of the journal when the same was asked before. */
interface Known {
	/** The row after which was read, the last that was, and how many there are between. */
	seq: number;
	to: number;
	rows: number;
	heard: Map<Stamp, Heard>;
	/** By record, the commands that name it. */
	naming: Map<Uuid, Set<Stamp>>;
	/** What was told of those whose records nobody has written since. */
	told: Map<Stamp, News | undefined>;
}

const nothing = (seq: number): Known => ({ seq, to: seq, rows: 0, heard: new Map(), naming: new Map(), told: new Map() });

/** Takes an entry of somebody else in. */
function hear({ heard, naming }: Known, entry: StampedEntry, records: number): void {
	const { stamp, command = 'edit', of, recordId } = entry;
	const held = heard.get(stamp) ?? { batch: { stamp, command, entries: [], ...(of !== undefined && { of }) }, ids: new Set() };
	heard.set(stamp, held);
	held.ids.add(recordId);
	const named = new Set(held.batch.entries.map((one) => one.recordId));
	if (!named.has(recordId) && named.size >= records) return;
	held.batch.entries.push(entry);
	naming.set(recordId, (naming.get(recordId) ?? new Set()).add(stamp));
}

/** Takes a row in, once; what was told of its records no longer counts. */
function takeRow(known: Known, row: JournalRow, { isMine, records, quiet = [] }: NewsQuestion): void {
	if (row.seq! <= known.to) return;
	known.to = row.seq!;
	known.rows += 1;
	if (!isMine(row.device)) for (const entry of entriesOf(row)) if (!quiet.includes(entry.command ?? 'edit')) hear(known, entry, records);
	for (const id of known.naming.size > 0 ? row.records : [])
		for (const stamp of known.naming.get(unpackId(id)) ?? []) known.told.delete(stamp);
}

/**
 * What others have done since, as far as it has come here. It is asked again whenever something comes: so it remembers
 * what it has read and told, reads what is new, and tells anew of those records alone that were written.
 */
export class NewsReader {
	readonly #db: DaybookDb;
	#known = nothing(0);

	constructor(db: DaybookDb) {
		this.#db = db;
	}

	/**
	 * First what replaced something of mine, then the newest; the same from the same rows, in whatever order they came.
	 * May be asked again before it has answered.
	 */
	async since(question: NewsQuestion): Promise<News[]> {
		const { stamps, isMine } = question;
		const known = await this.#read(question);
		const seen = new Set(stamps);
		const heard = [...known.heard.values()].filter(({ batch }) => !seen.has(batch.stamp) && !isMine(parseStamp(batch.stamp).device));
		heard.sort((one, other) => (one.batch.stamp < other.batch.stamp ? 1 : -1));
		const told = await this.#tell(known, heard, question);
		const undos = undosIn(heard.map(({ batch }) => batch));
		const news = heard.flatMap(({ batch: { stamp }, ids }) => {
			const one = told.get(stamp);
			const takenBackBy = undos.get(stamp);
			return one ? [{ ...one, count: ids.size, ...(takenBackBy !== undefined && { takenBackBy }) }] : [];
		});
		return [...news.filter(({ overMine }) => overMine.length > 0), ...news.filter(({ overMine }) => overMine.length === 0)];
	}

	/** What these commands mean to me: worked out for those alone of which it is not known. */
	async #tell(known: Known, heard: readonly Heard[], { isMine, records }: NewsQuestion): Promise<Known['told']> {
		const { rows } = known;
		const told = new Map(known.told);
		const history = new History(this.#db);
		const fresh = heard.filter(({ batch }) => !told.has(batch.stamp)).map(({ batch }) => batch);
		for (const one of await describeBatches(this.#db, history, fresh, { records, withChanges: true }))
			told.set(one.stamp, await newsOf(history, one, isMine));
		// What came meanwhile may say something else of the same records: whoever asks then works it out again.
		if (known.rows === rows) for (const [stamp, news] of told) known.told.set(stamp, news);
		return told;
	}

	/** What is known once all that is new has been read; all of it anew where rows have left the journal, or more is asked for. */
	async #read(question: NewsQuestion): Promise<Known> {
		const { seq } = question;
		if (this.#known.seq !== seq || !(await this.#stands())) this.#known = nothing(seq);
		const known = this.#known;
		// The page lives on between two lots, however much a first sync has brought.
		await eachPage(this.#db.journal, rowsAtOnce, (rows) => rows.forEach((row) => takeRow(known, row, question)), known.to);
		return known;
	}

	/** Whether the rows that were read are all still there. */
	async #stands(): Promise<boolean> {
		const { seq, to, rows } = this.#known;
		return rows === (await this.#db.journal.where(':id').between(seq, to, false, true).count());
	}
}

/** What others have done since, asked once. */
export const newsSince = (db: DaybookDb, question: NewsQuestion): Promise<News[]> => new NewsReader(db).since(question);
