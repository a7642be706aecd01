import type { TypeName } from '#lib/model/recordTypes.ts';
import { byWriting, type StampedEntry } from './entriesOf.ts';
import { fieldOfKey, type KeyTarget } from './fieldOfKey.ts';
import { Lineage } from './lineage.ts';
import type { LooseRow } from './row.ts';
import { standingEntries } from './standingEntries.ts';
import type { Stamp } from './stamp.ts';
import { deviceIn } from './writeRef.ts';
import { isWritable } from './writeField.ts';

/** What nobody can choose between: it is worked out, or each writes his own. */
const unasked: readonly TypeName[] = ['busyBlock', 'preference', 'readMark'];
/** Fields of an activity that follow from another: of that one people are asked. */
const followers: readonly string[] = ['kind', 'completedAt'];

/** The edits that wrote a field of a record, by journal key: those alone that more than one device wrote. */
export function sharedWrites(entries: readonly StampedEntry[], type: TypeName): Map<string, StampedEntry[]> {
	const edits = entries.filter(({ code }) => code === undefined);
	const first = edits[0] && deviceIn(edits[0].stamp);
	if (edits.every(({ stamp }) => deviceIn(stamp) === first)) return new Map();
	const writes = new Map<string, Map<Stamp, StampedEntry>>();
	for (const entry of edits.sort(byWriting)) {
		for (const [key, value] of Object.entries(entry.values)) {
			const target = fieldOfKey(type, key);
			if (!target || target.field.fixed || !isWritable(target, value)) continue;
			const held = writes.get(key) ?? new Map<Stamp, StampedEntry>();
			if (!held.has(entry.stamp)) writes.set(key, held.set(entry.stamp, entry));
		}
	}
	const all = [...writes].map(([key, held]) => [key, [...held.values()]] as [string, StampedEntry[]]);
	return new Map(all.filter(([, held]) => held.some(({ stamp }) => deviceIn(stamp) !== deviceIn(held[0]!.stamp))));
}

/** A text that is equal for values between which there is nothing to choose, whatever the order of their properties. */
export function choiceOf({ field }: KeyTarget, value: unknown): string {
	// Of two moments at which the same was done, a deletion or a booking, none is better.
	if (value !== null && (field.kind === 'moment' || field.kind === 'moments')) return 'done';
	return JSON.stringify(value, (_key, held: unknown) => {
		if (typeof held !== 'object' || held === null || Array.isArray(held)) return held;
		return Object.fromEntries(Object.entries(held).sort(([one], [other]) => (one < other ? -1 : 1)));
	});
}

/** The write that a field has its value from, and the last writes of others who did not know of it, or it of them. */
export interface Rivals {
	key: string;
	current: StampedEntry;
	others: StampedEntry[];
}

/** Of several that chose the same, the first. */
function ofEachChoice(writes: readonly StampedEntry[], key: string, target: KeyTarget): StampedEntry[] {
	return [...new Map([...writes].reverse().map((write) => [choiceOf(target, write.values[key]), write])).values()].reverse();
}

/**
 * The fields of a record that have rival values. `row`: the record as all its entries make it. What was taken back is no
 * rival, and whoever wrote knowing of several has chosen between them.
 */
export function rivalsOf(entries: readonly StampedEntry[], type: TypeName, row: LooseRow): Rivals[] {
	if (unasked.includes(type)) return [];
	const shared = sharedWrites(entries, type);
	if (shared.size === 0) return [];
	const standing = new Set(standingEntries(entries).map(({ stamp }) => stamp));
	return [...shared]
		.sort(([one], [other]) => (one < other ? -1 : 1))
		.flatMap(([key, writes]): Rivals[] => {
			const current = writes.find(({ stamp }) => stamp === row._stamps[key]);
			const target = fieldOfKey(type, key);
			if (!current || !target || (type === 'activity' && followers.includes(target.name))) return [];
			const stand = writes.map(({ stamp }) => stamp).filter((stamp) => standing.has(stamp));
			const heads = new Set(new Lineage(writes, key).headsOf(stand));
			const chosen = choiceOf(target, current.values[key]);
			const rivals = writes.filter(({ stamp, values }) => heads.has(stamp) && choiceOf(target, values[key]) !== chosen);
			const others = ofEachChoice(
				rivals.sort((one, other) => (one.stamp < other.stamp ? -1 : 1)),
				key,
				target,
			);
			return others.length > 0 ? [{ key, current, others }] : [];
		});
}

/** Notes in a row what its fields were written by last, where that is not one write, and which of them have rival values. */
export function noteHeads(row: LooseRow, entries: readonly StampedEntry[], type: TypeName): void {
	const heads: [string, Stamp[]][] = [];
	for (const [key, writes] of sharedWrites(entries, type)) {
		const last = new Lineage(writes, key).headsOf(writes.map(({ stamp }) => stamp));
		if (last.length !== 1 || last[0] !== row._stamps[key]) heads.push([key, last]);
	}
	const rivals = rivalsOf(entries, type, row).map(({ key }) => key);
	if (heads.length > 0) row._heads = Object.fromEntries(heads.sort(([one], [other]) => (one < other ? -1 : 1)));
	if (rivals.length > 0) row._rivals = rivals;
}
