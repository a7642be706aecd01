import { decodeUpdate } from 'yjs';
import { parseEntry, type Entry } from './entry.ts';
import { journalFormat, type JournalRow } from './journalRow.ts';
import { migrations } from './migrations/migrations.ts';
import { formatStamp, type Stamp } from './stamp.ts';

/** An entry with its place in the order of all writing. */
export interface StampedEntry extends Entry {
	stamp: Stamp;
}

/** Reads the texts that an update pushes, without building a document. Anything but texts is passed over. */
function pushedTexts(bytes: Uint8Array): string[] {
	return decodeUpdate(bytes).structs.flatMap((struct) => {
		const content = 'content' in struct ? struct.content : undefined;
		const items: unknown[] = content && 'arr' in content ? (content.arr as unknown[]) : [];
		return items.filter((item) => typeof item === 'string');
	});
}

function upToDate(entry: Entry, format: number): Entry {
	let current = entry;
	for (let version = format; version < journalFormat; version++) current = migrations[version]!(current);
	return current;
}

/** The entries of a journal row, in the order written, brought to the present format. */
export function entriesOf(row: JournalRow): StampedEntry[] {
	return pushedTexts(row.bytes).flatMap((text) => {
		const entry = parseEntry(text);
		if (!entry) return [];
		const stamp = formatStamp({ hlc: entry.hlc, device: row.device, client: row.client });
		return [{ ...upToDate(entry, row.format), stamp }];
	});
}
