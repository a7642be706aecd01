import { parseEntry, type Entry } from './entry.ts';
import { journalFormat, spaceOfSegment, type JournalRow } from './journalRow.ts';
import { migrations } from './migrations/migrations.ts';
import { formatStamp, type Stamp } from './stamp.ts';
import { textsOf } from './textsOf.ts';

/** An entry with its place in the order of all writing, and the space it was written in. */
export interface StampedEntry extends Entry {
	stamp: Stamp;
	space: string;
	/** How many entries of its session precede it; only what is read off the journal says so. */
	place?: number;
}

/** The order of writing. Of two of one stamp, which no Daybook writes, the first of its session precedes the other. */
export function byWriting(one: StampedEntry, other: StampedEntry): number {
	if (one.stamp === other.stamp) return (one.place ?? 0) - (other.place ?? 0);
	return one.stamp < other.stamp ? -1 : 1;
}

function upToDate(entry: Entry, format: number): Entry {
	let current = entry;
	for (let version = format; version < journalFormat; version++) current = migrations[version]!(current);
	return current;
}

/** The entries of a journal row, in the order written, brought to the present format; what is none is passed over. */
export function entriesOf(row: JournalRow): StampedEntry[] {
	const space = spaceOfSegment(row.segment);
	return (textsOf(row) ?? []).flatMap((text, at) => {
		const entry = parseEntry(text);
		if (!entry) return [];
		const stamp = formatStamp({ hlc: entry.hlc, device: row.device, client: row.client });
		return [{ ...upToDate(entry, row.format), stamp, space, place: row.from + at }];
	});
}
