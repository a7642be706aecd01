import type { TypeName } from '#lib/model/recordTypes.ts';
import type { StampedEntry } from './entriesOf.ts';
import { Lineage } from './lineage.ts';
import { sharedWrites } from './rivals.ts';
import type { Stamp } from './stamp.ts';

/** What a change of a field went on from, and which changes it did not know of, nor they of it. */
export interface Descent {
	/** Undefined for a creation. */
	base?: Stamp;
	rivals: Stamp[];
}

/** How the edits of a record's fields descend from one another: of each that more than one device wrote, by key and stamp. */
export function descentsOf(entries: readonly StampedEntry[], type: TypeName): (key: string, stamp: Stamp) => Descent | undefined {
	const created = entries.find(({ code }) => code !== undefined)?.stamp;
	const known = new Map(
		[...sharedWrites(entries, type)].map(([key, writes]) => {
			const lineage = new Lineage(writes, key);
			return [key, new Map(writes.map(({ stamp }) => [stamp, lineage.under(stamp)]))] as const;
		}),
	);
	return (key, stamp) => {
		const writes = known.get(key);
		const under = writes?.get(stamp);
		if (!writes || !under) return undefined;
		const base = [...under].sort().at(-1) ?? created;
		const rivals = [...writes]
			.filter(([other, below]) => other !== stamp && !under.has(other) && !below.has(stamp))
			.map(([other]) => other);
		return { ...(base !== undefined && { base }), rivals: rivals.sort() };
	};
}
