import type { Uuid } from '#lib/model/scalars.ts';
import { changesOf, type FieldChange } from './changesOf.ts';
import type { DaybookDb } from './db.ts';
import { entriesOf } from './entriesOf.ts';
import { batchesOf, History } from './history.ts';
import { describeBatches, type PastCommand } from './pastCommands.ts';
import type { Stamp } from './stamp.ts';

/** A command of somebody else. */
export interface News extends PastCommand {
	/** What it wrote over what I had written last: each with the value that was mine. */
	overMine: FieldChange[];
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
async function replacing(history: History, id: Uuid, stamp: Stamp, isMine: NewsQuestion['isMine']): Promise<FieldChange[]> {
	const changes = changesOf(await history.ofRecord(id));
	return changes.filter((change, at) => {
		if (change.stamp !== stamp || change.from === undefined) return false;
		const before = changes.slice(0, at).filter(({ field, member }) => field === change.field && member === change.member);
		const last = before.at(-1);
		// Who did not know of mine replaced nothing: those values are rivals, and told as such.
		return last !== undefined && isMine(last.device) && !change.rivals.includes(last.stamp);
	});
}

/**
 * What others have done since, as far as it has come here: first what replaced something of mine, then the newest; the
 * same from the same rows, in whatever order they came.
 */
export async function newsSince(db: DaybookDb, { seq, stamps, isMine, records }: NewsQuestion): Promise<News[]> {
	const rows = (await db.journal.where(':id').above(seq).toArray()).filter(({ device }) => !isMine(device));
	const seen = new Set(stamps);
	const batches = batchesOf(rows.flatMap(entriesOf)).filter(({ stamp }) => !seen.has(stamp));
	batches.sort((one, other) => (one.stamp < other.stamp ? 1 : -1));
	const history = new History(db);
	const past = await describeBatches(db, history, batches, { records, withChanges: true });
	const news: News[] = [];
	for (const one of past) {
		const overMine = await Promise.all(one.records.map(({ id }) => replacing(history, id, one.stamp, isMine)));
		news.push({ ...one, overMine: overMine.flat() });
	}
	return [...news.filter(({ overMine }) => overMine.length > 0), ...news.filter(({ overMine }) => overMine.length === 0)];
}
