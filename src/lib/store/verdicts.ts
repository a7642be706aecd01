import { typeOfCode, type TypeName } from '#lib/model/recordTypes.ts';
import type { Uuid } from '#lib/model/scalars.ts';
import type { StampedEntry } from './entriesOf.ts';
import { fieldOfKey, type KeyTarget } from './fieldOfKey.ts';
import { Lineage } from './lineage.ts';
import { choiceOf, sharedWrites } from './rivals.ts';
import { parseStamp, type Stamp } from './stamp.ts';
import { standingEntries } from './standingEntries.ts';
import { valueOf } from './writeField.ts';

/** A value that was not kept, and who had written it. */
export interface DroppedValue {
	stamp: Stamp;
	device: string;
	/** Undefined: it had been emptied. */
	value: unknown;
}

/** That somebody who knew several rival values of a field wrote one into it. */
export interface Verdict {
	/** The command that decided. */
	stamp: Stamp;
	type: TypeName;
	recordId: Uuid;
	field: string;
	/** Of fields whose members merge one by one: which member. */
	member?: string;
	/** Undefined: it was emptied. */
	kept: unknown;
	/** The device that had written what was kept; undefined where the verdict was a value of its own. */
	keptOf?: string;
	/** The writes between which it decided. */
	between: Stamp[];
	dropped: DroppedValue[];
}

/** What is told of all verdicts on one field. */
type About = Pick<Verdict, 'type' | 'recordId' | 'field' | 'member'>;

function verdictOf(write: StampedEntry, heads: readonly StampedEntry[], key: string, target: KeyTarget, about: About): Verdict | undefined {
	const said = ({ values }: StampedEntry) => choiceOf(target, values[key]);
	if (new Set(heads.map(said)).size < 2) return undefined;
	const keeper = heads.find((head) => said(head) === said(write));
	const dropped = heads.filter((head) => said(head) !== said(write));
	return {
		...about,
		stamp: write.stamp,
		kept: valueOf(target, write.values[key]),
		...(keeper && { keptOf: parseStamp(keeper.stamp).device }),
		between: heads.map(({ stamp }) => stamp),
		dropped: dropped.map(({ stamp, values }) => ({ stamp, device: parseStamp(stamp).device, value: valueOf(target, values[key]) })),
	};
}

/** Everything that was decided between rival values of one record, read off its entries alone, field by field. */
export function verdictsOf(entries: readonly StampedEntry[]): Verdict[] {
	const code = entries.find((entry) => entry.code !== undefined)?.code;
	const type = code === undefined ? undefined : typeOfCode(code);
	if (!type) return [];
	return [...sharedWrites(entries, type)].flatMap(([key, writes]) => {
		const target = fieldOfKey(type, key);
		if (!target) return [];
		const about = {
			type,
			recordId: entries[0]!.recordId,
			field: target.name,
			...(target.member !== undefined && { member: target.member }),
		};
		const lineage = new Lineage(writes, key);
		const byStamp = new Map(writes.map((write) => [write.stamp, write]));
		return writes.flatMap((write) => {
			// What takes something back puts the question again: it answers none.
			if (write.of !== undefined) return [];
			const known = lineage.under(write.stamp);
			// What takes a choice back that had moved nothing writes nothing into the field, yet it counts.
			const before = entries.filter(({ stamp, of }) => known.has(stamp) || (of !== undefined && stamp < write.stamp));
			const stood = new Set(standingEntries(before).map(({ stamp }) => stamp));
			const heads = lineage.headsOf([...known].filter((stamp) => stood.has(stamp))).map((stamp) => byStamp.get(stamp)!);
			return verdictOf(write, heads, key, target, about) ?? [];
		});
	});
}
