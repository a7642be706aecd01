import type { Command } from '#lib/model/command.ts';
import type { Uuid } from '#lib/model/scalars.ts';
import { byRecord } from './byRecord.ts';
import type { DaybookDb } from './db.ts';
import { byWriting, entriesOf, type StampedEntry } from './entriesOf.ts';
import { homeEntries } from './homeEntries.ts';
import { packId } from './packedId.ts';
import { parseStamp, type Stamp } from './stamp.ts';
import { segmentOf } from './journalRow.ts';
import { knownSpaces } from './spaces.ts';

/** One command as the journal remembers it: what was written into which records, by whom and when. */
export interface Batch {
	stamp: Stamp;
	command: Command;
	/** The batch that it undid. */
	of?: Stamp;
	entries: StampedEntry[];
}

/** Entries put together by the command that wrote them, and with those of it that are in `batches` already. */
export function batchesOf(entries: readonly StampedEntry[], batches = new Map<Stamp, Batch>()): Batch[] {
	for (const entry of entries) {
		const batch = batches.get(entry.stamp);
		if (batch) batch.entries.push(entry);
		else {
			const { stamp, command = 'edit', of } = entry;
			batches.set(stamp, { stamp, command, entries: [entry], ...(of !== undefined && { of }) });
		}
	}
	return [...batches.values()];
}

/** Entries of journal rows read so far, by the row's place and the record. */
export type Decoded = Map<number, Map<Uuid, StampedEntry[]>>;

/** Questions to the journal. */
export class History {
	readonly #db: DaybookDb;

	constructor(db: DaybookDb) {
		this.#db = db;
	}

	/** The entries of one record, of the space it lives in, in the order of writing. See `everywhere`. */
	async ofRecord(id: Uuid, decoded: Decoded = new Map()): Promise<StampedEntry[]> {
		return homeEntries((await this.everywhere(id, decoded)).sort(byWriting));
	}

	/** All entries about an id, of any space. Whoever asks for many passes one `decoded` along. */
	async everywhere(id: Uuid, decoded: Decoded = new Map()): Promise<StampedEntry[]> {
		const seqs = await this.#db.journal.where('records').equals(packId(id)).primaryKeys();
		// A row of an import holds thousands of records: it is read and decoded once, not once for each.
		const unread = seqs.filter((seq) => !decoded.has(seq));
		for (const row of unread.length > 0 ? await this.#db.journal.bulkGet(unread) : []) {
			if (row) decoded.set(row.seq!, byRecord(entriesOf(row)));
		}
		return seqs.flatMap((seq) => decoded.get(seq)?.get(id) ?? []);
	}

	/** One batch; undefined if the journal holds nothing of it. */
	async batch(stamp: Stamp): Promise<Batch | undefined> {
		const { hlc, client } = parseStamp(stamp);
		const rows = [];
		for (const space of await knownSpaces(this.#db)) {
			const key = [segmentOf(space, hlc), client];
			rows.push(
				...(await this.#db.journal
					.where('[segment+client+to]')
					.between([...key, 0], [...key, Infinity])
					.toArray()),
			);
		}
		const entries = rows.flatMap(entriesOf).filter((entry) => entry.stamp === stamp);
		return batchesOf(entries)[0];
	}

	/** Batches, the newest first, read bit by bit: `take` is asked after each and ends the reading by false. */
	async newest(take: (batch: Batch) => boolean): Promise<void> {
		const step = 20;
		// A command may have filled many rows, and is told once all of them are read.
		const waiting = new Map<Stamp, Batch>();
		const read = new Set<number>();
		for (let skip = 0; ; skip += step) {
			const rows = await this.#db.journal.orderBy('at').reverse().offset(skip).limit(step).toArray();
			// What is written meanwhile moves the others back: they come twice.
			const unread = rows.filter(({ seq }) => !read.has(seq!));
			for (const { seq } of unread) read.add(seq!);
			const batches = batchesOf(unread.flatMap(entriesOf), waiting).sort((one, other) => (one.stamp < other.stamp ? 1 : -1));
			// A merged row reaches back behind rows not read yet: what is older than those read waits for them.
			const reached = rows.length < step ? -1 : rows.at(-1)!.at;
			const isReached = ({ stamp }: Batch) => parseStamp(stamp).hlc > reached;
			for (const batch of batches.filter(isReached)) {
				waiting.delete(batch.stamp);
				if (!take(batch)) return;
			}
			if (rows.length < step) return;
		}
	}
}
