import { parseEntry, type Entry } from './entry.ts';
import { journalFormat, spaceOfSegment, type JournalRow } from './journalRow.ts';
import { migrations } from './migrations/migrations.ts';
import { formatStamp, type Stamp } from './stamp.ts';
import { textsOf } from './textsOf.ts';

/** An entry with its place in the order of all writing, and the space it was written in. */
export interface StampedEntry extends Entry {
	stamp: Stamp;
	space: string;
}

function upToDate(entry: Entry, format: number): Entry {
	let current = entry;
	for (let version = format; version < journalFormat; version++) current = migrations[version]!(current);
	return current;
}

/** The entries of a journal row, in the order written, brought to the present format; what is none is passed over. */
export function entriesOf(row: JournalRow): StampedEntry[] {
	const space = spaceOfSegment(row.segment);
	return (textsOf(row) ?? []).flatMap((text) => {
		const entry = parseEntry(text);
		if (!entry) return [];
		const stamp = formatStamp({ hlc: entry.hlc, device: row.device, client: row.client });
		return [{ ...upToDate(entry, row.format), stamp, space }];
	});
}
