import { emptyValues } from '#lib/model/emptyRecord.ts';
import { baseFields } from '#lib/model/defineType.ts';
import type { Field } from '#lib/model/kinds.ts';
import { recordTypes, typeNames, typeOfCode, type TypeName } from '#lib/model/recordTypes.ts';
import { byWriting, type StampedEntry } from './entriesOf.ts';
import { fieldOfKey } from './fieldOfKey.ts';
import { homeEntries, typeOfEntries } from './homeEntries.ts';
import { personalSpace } from './journalRow.ts';
import { noteHeads } from './rivals.ts';
import type { LooseRow } from './row.ts';
import { instantOfStamp, type Stamp } from './stamp.ts';
import { writeField } from './writeField.ts';

/** The stamp of the creation that a row rests on. */
const creation = '';

/** Copies into `row` what edits wrote into `older`, for edits lie upon whichever creation is the last. */
function carryEdits(row: LooseRow, older: LooseRow, type: TypeName): void {
	for (const [key, stamp] of Object.entries(older._stamps)) {
		const target = key === creation ? undefined : fieldOfKey(type, key);
		if (!target) continue;
		const held = older[target.name] as Record<string, unknown> | undefined;
		writeField(row, target, (target.member === undefined ? held : held?.[target.member]) ?? null);
		row._stamps[key] = stamp;
	}
	if (older._heads) row._heads = older._heads;
	if (older._rivals) row._rivals = older._rivals;
}

/** Types whose own fields nobody changes: of two creations of such a record the first stands, so that none is written anew. */
const onlyAdded: ReadonlySet<TypeName> = new Set(
	typeNames.filter((type) => Object.entries<Field>(recordTypes[type].fields).some(([name, { fixed }]) => fixed && !(name in baseFields))),
);

function foldCreation(row: LooseRow | undefined, entry: StampedEntry, type: TypeName): LooseRow {
	const held = row?._stamps[creation];
	if (row && held !== undefined && (held === entry.stamp || held > entry.stamp !== onlyAdded.has(type))) return row;
	const created: LooseRow = {
		...emptyValues(type),
		id: entry.recordId,
		createdAt: instantOfStamp(entry.stamp),
		_stamps: { [creation]: entry.stamp },
		...(entry.space !== personalSpace && { _space: entry.space }),
	};
	for (const [key, value] of Object.entries(entry.values)) {
		const target = fieldOfKey(type, key);
		if (target) writeField(created, target, value);
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
		if (!target || target.field.fixed || (held !== undefined && held >= entry.stamp)) continue;
		if (writeField(folded, target, value)) folded._stamps[key] = entry.stamp;
	}
	return folded;
}

/** Writes that a later one says it replaced although their clocks were ahead of its own: `key stamp`. */
function replacedWrites(entries: readonly StampedEntry[]): Set<string> {
	const replaced = new Set<string>();
	for (const { values, stamp, over = [] } of entries) {
		// Only what bears a later time needs to be named, and so no two writes can replace one another.
		for (const later of over) if (later > stamp) for (const key of Object.keys(values)) replaced.add(`${key} ${later}`);
	}
	return replaced;
}

function withoutReplaced(entry: StampedEntry, replaced: ReadonlySet<string>): StampedEntry {
	const values = Object.entries(entry.values).filter(([key]) => !replaced.has(`${key} ${entry.stamp}`));
	return { ...entry, values: Object.fromEntries(values) };
}

/** Folds all entries of one record in one space, creations first, for edits that precede their creation wait for it. */
export function foldRecord(entries: readonly StampedEntry[], type: TypeName): LooseRow | undefined {
	const replaced = replacedWrites(entries);
	const inOrder = [...entries].sort(byWriting);
	const creations = inOrder.filter((entry) => entry.code !== undefined);
	const edits = inOrder.filter((entry) => entry.code === undefined);
	const standing = replaced.size === 0 ? edits : edits.map((entry) => withoutReplaced(entry, replaced));
	const row = [...creations, ...standing].reduce<LooseRow | undefined>((held, entry) => foldEntry(held, entry, type), undefined);
	if (row && replaced.size > 0) row['_replaced'] = [...replaced].sort();
	if (row) noteHeads(row, entries, type);
	return row;
}

/** Folds all that is known of one record, of any space; undefined while its creation has not arrived. */
export function foldWhole(entries: readonly StampedEntry[]): { type: TypeName; row: LooseRow } | undefined {
	const home = homeEntries(entries);
	const type = typeOfEntries(home);
	const row = type && foldRecord(home, type);
	return type && row && { type, row };
}

/** The space that a row's record lives in. */
export function spaceOfRow(row: LooseRow): string {
	return typeof row['_space'] === 'string' ? row['_space'] : personalSpace;
}

/** The latest stamp of an edit in a row, or of its creation. */
export function newestStamp(row: LooseRow): Stamp {
	return Object.values(row._stamps).reduce((max, stamp) => (stamp > max ? stamp : max), '');
}
