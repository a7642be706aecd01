import type { TypeName } from '#lib/model/recordTypes.ts';
import { mostBases, type Bases } from './bases.ts';
import type { StampedEntry } from './entriesOf.ts';
import { fieldOfKey } from './fieldOfKey.ts';
import { foldEntry } from './fold.ts';
import type { LooseRow } from './row.ts';
import type { Stamp } from './stamp.ts';
import { deviceIn, refOf } from './writeRef.ts';

/** The last writes of a field that a row knows. */
function headsIn({ _heads, _stamps }: LooseRow, key: string): Stamp[] {
	const last = _stamps[key];
	return _heads?.[key] ?? (last === undefined ? [] : [last]);
}

/** What somebody at a device who writes these keys of a row now has seen of others there. */
export function basesIn(row: LooseRow, keys: readonly string[], device: string): Bases {
	const bases = new Map<string, string[]>();
	for (const key of keys) {
		const others = headsIn(row, key)
			.map(refOf)
			.filter((ref) => deviceIn(ref) !== device);
		if (others.length > 0) bases.set(key, others.sort().slice(-mostBases));
	}
	return bases;
}

/** Whether whoever wrote an entry knew of an earlier write of the same field. */
function hadSeen({ stamp, bases }: StampedEntry, key: string, other: Stamp): boolean {
	if (stamp < other) return false;
	return !bases || deviceIn(stamp) === deviceIn(other) || bases.get(key)?.includes(refOf(other)) === true;
}

/**
 * Whether an edit goes on from what a row knows of a field. One that came late does not, even of the last writer's own
 * device: somebody may have named it before it was known here, and been taken to rest on more than it.
 */
function goesOn(row: LooseRow, entry: StampedEntry, key: string): boolean {
	return headsIn(row, key).every((head) => hadSeen(entry, key, head));
}

/** Takes note that whoever wrote these keys knew all that was written there before. */
function settle(row: LooseRow, keys: readonly string[]): void {
	if (row._heads) {
		const heads = Object.entries(row._heads).filter(([key]) => !keys.includes(key));
		if (heads.length > 0) row._heads = Object.fromEntries(heads);
		else delete row._heads;
	}
	if (row._rivals) {
		const rivals = row._rivals.filter((key) => !keys.includes(key));
		if (rivals.length > 0) row._rivals = rivals;
		else delete row._rivals;
	}
}

/**
 * Folds an entry into a row by the row alone; undefined where that takes all that is known of the record: somebody's
 * clock was ahead, something was taken back, or its author did not know of what the row holds.
 */
export function foldSimply(row: LooseRow | undefined, entry: StampedEntry, type: TypeName): LooseRow | undefined {
	if (entry.over || entry.of !== undefined || row?.['_replaced'] !== undefined) return undefined;
	if (entry.code !== undefined || !row) return foldEntry(row, entry, type);
	const keys = Object.keys(entry.values).filter((key) => fieldOfKey(type, key) !== undefined);
	if (!keys.every((key) => goesOn(row, entry, key))) return undefined;
	const folded = foldEntry(row, entry, type);
	if (folded)
		settle(
			folded,
			keys.filter((key) => folded._stamps[key] === entry.stamp),
		);
	return folded;
}

/** Whether an entry names as its bases what it replaces in a row. */
export function namesBases(entry: StampedEntry, row: LooseRow): boolean {
	const fresh = Object.keys(entry.values).filter((key) => row._stamps[key] !== entry.stamp);
	const seen = basesIn(row, fresh, deviceIn(entry.stamp));
	return [...seen].every(([key, refs]) => refs.join() === entry.bases?.get(key)?.join());
}
