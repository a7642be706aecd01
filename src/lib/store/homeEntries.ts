import { commonTypes } from '#lib/domain/sharing/homes.ts';
import { typeOfCode, type TypeName } from '#lib/model/recordTypes.ts';
import { byWriting, type StampedEntry } from './entriesOf.ts';
import { personalSpace } from './journalRow.ts';

/** The type of the record that entries are of: its first creation decides, of those this Daybook knows, whatever came first. */
export function typeOfEntries(entries: readonly StampedEntry[]): TypeName | undefined {
	const known = entries.filter(({ code }) => code !== undefined && typeOfCode(code) !== undefined);
	const first = known.reduce<StampedEntry | undefined>(
		(least, entry) => (least && byWriting(least, entry) <= 0 ? least : entry),
		undefined,
	);
	return first && typeOfCode(first.code!);
}

/** Whether of two spaces that both created a record of this id the first is the one it lives in. */
export function outranks(space: string, other: string, type: TypeName): boolean {
	const personal = [space, other].includes(personalSpace);
	return personal ? (space === personalSpace) !== commonTypes.includes(type) : space < other;
}

/**
 * The entries of the space in which a record lives; none while no creation is known. A record lives where it was
 * created. Where two spaces created the same id, a team decides over what teams share (its dictionaries, its members),
 * and nobody over one's own calendars and activities, so that no colleague can put one of his in their place.
 */
export function homeEntries(entries: readonly StampedEntry[]): StampedEntry[] {
	const spaces = [...new Set(entries.map(({ space }) => space))].sort();
	const ofSpace = (space: string) => entries.filter((entry) => entry.space === space);
	const created = spaces.filter((space) => typeOfEntries(ofSpace(space)) !== undefined);
	if (created.length === 0) return [];
	const type = typeOfEntries(ofSpace(created.includes(personalSpace) ? personalSpace : created[0]!))!;
	return ofSpace(created.reduce((best, space) => (outranks(space, best, type) ? space : best)));
}
