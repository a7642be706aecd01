import type { Command } from '#lib/model/command.ts';
import { typeOfCode, type TypeName } from '#lib/model/recordTypes.ts';
import type { Instant, Uuid } from '#lib/model/scalars.ts';
import { descentsOf, type Descent } from './descents.ts';
import type { StampedEntry } from './entriesOf.ts';
import { fieldOfKey, type KeyTarget } from './fieldOfKey.ts';
import { foldEntry } from './fold.ts';
import type { LooseRow } from './row.ts';
import { instantOfStamp, parseStamp, type Stamp } from './stamp.ts';

/** What one command did to one field of one record. */
export interface FieldChange extends Descent {
	stamp: Stamp;
	at: Instant;
	device: string;
	command: Command;
	type: TypeName;
	recordId: Uuid;
	field: string;
	/** Of fields whose members merge one by one: which member. */
	member?: string;
	/** Undefined: there was nothing. */
	from: unknown;
	/** Undefined: it was emptied. */
	to: unknown;
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

function valueIn(row: LooseRow | undefined, { name, member }: KeyTarget): unknown {
	const held = row?.[name];
	return member === undefined ? held : (held as Record<string, unknown> | undefined)?.[member];
}

/** What is known of all changes of a record. */
interface Told {
	type: TypeName;
	descent: ReturnType<typeof descentsOf>;
}

function changesBy(entry: StampedEntry, before: LooseRow | undefined, after: LooseRow, { type, descent }: Told): FieldChange[] {
	const { stamp, command = 'edit', recordId } = entry;
	const cause = { stamp, at: instantOfStamp(stamp), device: parseStamp(stamp).device, command, type, recordId };
	return Object.keys(entry.values).flatMap((key) => {
		const target = fieldOfKey(type, key);
		if (!target) return [];
		const [from, to] = [valueIn(before, target), valueIn(after, target)];
		if (same(from, to)) return [];
		const { name, member } = target;
		const base = before?._stamps[key] ?? before?._stamps[''];
		const alone = { ...(base !== undefined && { base }), rivals: [] };
		return [{ ...cause, field: name, ...(member !== undefined && { member }), from, to, ...(descent(key, stamp) ?? alone) }];
	});
}

const byStamp = (one: { stamp: Stamp }, other: { stamp: Stamp }) => (one.stamp < other.stamp ? -1 : 1);

/**
 * The life of one record, field by field, the oldest first: read off its entries alone. What a creation left as it is
 * at first is not told; a write that another one hides changes nothing and is not told either.
 */
export function changesOf(entries: readonly StampedEntry[]): FieldChange[] {
	const code = entries.find((entry) => entry.code !== undefined)?.code;
	const type = code === undefined ? undefined : typeOfCode(code);
	if (!type) return [];
	const inOrder = [...entries].sort(byStamp);
	const creations = inOrder.filter((entry) => entry.code !== undefined);
	const edits = inOrder.filter((entry) => entry.code === undefined);
	const told: Told = { type, descent: descentsOf(entries, type) };
	let row: LooseRow | undefined;
	const changes: FieldChange[] = [];
	for (const entry of [...creations, ...edits]) {
		const after = foldEntry(row, entry, type);
		if (after) changes.push(...changesBy(entry, row, after, told));
		row = after ?? row;
	}
	return changes.sort(byStamp);
}
