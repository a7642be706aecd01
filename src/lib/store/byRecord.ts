import type { Uuid } from '#lib/model/scalars.ts';
import type { StampedEntry } from './entriesOf.ts';

/** Entries by the record that they are about, in the order they came. */
export function byRecord(entries: readonly StampedEntry[]): Map<Uuid, StampedEntry[]> {
	const records = new Map<Uuid, StampedEntry[]>();
	for (const entry of entries) {
		const held = records.get(entry.recordId);
		if (held) held.push(entry);
		else records.set(entry.recordId, [entry]);
	}
	return records;
}
