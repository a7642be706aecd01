import { baseFields } from '#lib/model/defineType.ts';
import { byWriting, type StampedEntry } from './entriesOf.ts';
import type { Stamp } from './stamp.ts';

const deletion = baseFields.deletedAt.key;

/** Of what an undo of a creation wrote, putting into the trash says more than the batch it took back, which stays. */
function deletionOf(entry: StampedEntry): StampedEntry[] {
	const values = entry.values;
	return deletion in values ? [{ ...entry, values: { [deletion]: values[deletion] } }] : [];
}

/**
 * The entries of a record that stand: without the edits that were taken back, and without what taking them back wrote.
 * Folding them gives the record; folding them `without` one batch more gives what it is to be when that is undone.
 * Creations always stay, for they are the base; an undone one is kept in the trash by the undo.
 */
export function standingEntries(entries: readonly StampedEntry[], without?: Stamp): StampedEntry[] {
	const creations = new Set<Stamp>(entries.filter((entry) => entry.code !== undefined).map((entry) => entry.stamp));
	const takenBack = new Set<Stamp>(without === undefined ? [] : [without]);
	const newestFirst = [...entries].sort((one, other) => byWriting(other, one));
	return newestFirst.flatMap((entry) => {
		if (entry.code !== undefined) return [entry];
		if (takenBack.has(entry.stamp)) return [];
		if (entry.of === undefined) return [entry];
		takenBack.add(entry.of);
		return creations.has(entry.of) ? deletionOf(entry) : [];
	});
}
