import { isMemberKey, isMemberValueOf, isValueOf } from '#lib/model/readValue.ts';
import type { KeyTarget } from './fieldOfKey.ts';
import { unpackId } from './packedId.ts';
import type { LooseRow } from './row.ts';

const unpacked = ({ field }: KeyTarget, value: unknown) => (field.kind === 'ref' && typeof value === 'string' ? unpackId(value) : value);

/** Whether a field, or a member of one, can hold what an entry wrote into it; null empties it. */
export function isWritable(target: KeyTarget, value: unknown): boolean {
	const { field, member } = target;
	if (member !== undefined) return isMemberKey(member) && (value === null || isMemberValueOf(field, member, value));
	return value === null || isValueOf(field, unpacked(target, value));
}

/** What an entry's value is in a record; undefined where it empties the field or takes the member out. */
export function valueOf(target: KeyTarget, value: unknown): unknown {
	if (value !== null) return unpacked(target, value);
	const { field, member } = target;
	return member !== undefined || field.optional ? undefined : structuredClone(field.initial);
}

/** Writes what an entry says into a row. False, and nothing is written, if the field cannot hold it. */
export function writeField(row: LooseRow, target: KeyTarget, value: unknown): boolean {
	if (!isWritable(target, value)) return false;
	const { name, member } = target;
	const held = valueOf(target, value);
	if (member !== undefined) {
		const members = { ...(row[name] as Record<string, unknown>) };
		if (held === undefined) delete members[member];
		else members[member] = held;
		row[name] = members;
	} else if (held === undefined) delete row[name];
	else row[name] = held;
	return true;
}
