import { emptyValues } from '#lib/model/emptyRecord.ts';
import { isMemberKey, isMemberValueOf, isValueOf } from '#lib/model/readValue.ts';
import { typeOfCode, type TypeName } from '#lib/model/recordTypes.ts';
import type { StampedEntry } from './entriesOf.ts';
import { fieldOfKey, type KeyTarget } from './fieldOfKey.ts';
import { unpackId } from './packedId.ts';
import type { LooseRow } from './row.ts';
import { instantOfStamp } from './stamp.ts';

/** The stamp of the creation that a row rests on. */
const creation = '';

function write(row: LooseRow, { name, field, member }: KeyTarget, value: unknown): boolean {
	if (member !== undefined) {
		if (!isMemberKey(member)) return false;
		const members = { ...(row[name] as Record<string, unknown>) };
		if (value === null) delete members[member];
		else if (isMemberValueOf(field, member, value)) members[member] = value;
		else return false;
		row[name] = members;
		return true;
	}
	if (value === null) {
		if (field.optional) delete row[name];
		else row[name] = structuredClone(field.initial);
		return true;
	}
	const unpacked = field.kind === 'ref' && typeof value === 'string' ? unpackId(value) : value;
	if (!isValueOf(field, unpacked)) return false;
	row[name] = unpacked;
	return true;
}

/** Copies into `row` what edits wrote into `older`, for edits lie upon whichever creation is the last. */
function carryEdits(row: LooseRow, older: LooseRow, type: TypeName): void {
	for (const [key, stamp] of Object.entries(older._stamps)) {
		const target = key === creation ? undefined : fieldOfKey(type, key);
		if (!target) continue;
		const held = older[target.name] as Record<string, unknown> | undefined;
		write(row, target, (target.member === undefined ? held : held?.[target.member]) ?? null);
		row._stamps[key] = stamp;
	}
}

function foldCreation(row: LooseRow | undefined, entry: StampedEntry, type: TypeName): LooseRow {
	if (row && row._stamps[creation]! >= entry.stamp) return row;
	const created: LooseRow = {
		...emptyValues(type),
		id: entry.recordId,
		createdAt: instantOfStamp(entry.stamp),
		_stamps: { [creation]: entry.stamp },
	};
	for (const [key, value] of Object.entries(entry.values)) {
		const target = fieldOfKey(type, key);
		if (target) write(created, target, value);
	}
	if (row) carryEdits(created, row, type);
	return created;
}

/**
 * Folds one entry into a row: per field the last edit by stamp wins, and any edit wins over any creation, so that
 * the order of arrival does not matter. Gives undefined while the creation of the record has not arrived.
 * Values a field cannot hold are passed over.
 */
export function foldEntry(row: LooseRow | undefined, entry: StampedEntry, type: TypeName): LooseRow | undefined {
	if (entry.code !== undefined) return typeOfCode(entry.code) === type ? foldCreation(row, entry, type) : row;
	if (!row) return undefined;
	const folded: LooseRow = { ...row, _stamps: { ...row._stamps } };
	for (const [key, value] of Object.entries(entry.values)) {
		const target = fieldOfKey(type, key);
		const held = folded._stamps[key];
		if (!target || (held !== undefined && held >= entry.stamp)) continue;
		if (write(folded, target, value)) folded._stamps[key] = entry.stamp;
	}
	return folded;
}

/** The type of the record that entries are of: its first creation decides, of those this Daybook knows, whatever came first. */
export function typeOfEntries(entries: readonly StampedEntry[]): TypeName | undefined {
	const known = entries.filter(({ code }) => code !== undefined && typeOfCode(code) !== undefined);
	const first = known.reduce<StampedEntry | undefined>((least, entry) => (least && least.stamp <= entry.stamp ? least : entry), undefined);
	return first && typeOfCode(first.code!);
}

/** Folds all entries of one record, creations first, for edits that precede their creation wait for it. */
export function foldRecord(entries: readonly StampedEntry[], type: TypeName): LooseRow | undefined {
	const creations = entries.filter((entry) => entry.code !== undefined);
	const edits = entries.filter((entry) => entry.code === undefined);
	return [...creations, ...edits].reduce<LooseRow | undefined>((row, entry) => foldEntry(row, entry, type), undefined);
}
