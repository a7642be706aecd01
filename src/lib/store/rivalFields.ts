import type { Command } from '#lib/model/command.ts';
import { typeNames, type AnyRecord, type TypeName } from '#lib/model/recordTypes.ts';
import type { Instant, Uuid } from '#lib/model/scalars.ts';
import type { DaybookDb } from './db.ts';
import type { StampedEntry } from './entriesOf.ts';
import { fieldOfKey, type KeyTarget } from './fieldOfKey.ts';
import { foldWhole } from './fold.ts';
import { History, type Decoded } from './history.ts';
import { recordOf } from './personalRecords.ts';
import { rivalsOf } from './rivals.ts';
import { instantOfStamp, parseStamp, type Stamp } from './stamp.ts';
import { valueOf } from './writeField.ts';

/** What somebody wrote into a field. */
export interface RivalValue {
	stamp: Stamp;
	at: Instant;
	device: string;
	command: Command;
	/** Undefined: it was emptied. */
	value: unknown;
}

/** A field of a record with values between which somebody has to choose. */
export interface RivalField {
	type: TypeName;
	recordId: Uuid;
	field: string;
	/** Of fields whose members merge one by one: which member. */
	member?: string;
	/** The one that it has now, then the others as they were written. */
	values: [RivalValue, ...RivalValue[]];
}

/** A record that has such fields. */
export interface RivalRecord {
	type: TypeName;
	record: AnyRecord;
	fields: RivalField[];
}

function asValue({ stamp, command = 'edit', values }: StampedEntry, key: string, target: KeyTarget): RivalValue {
	return { stamp, at: instantOfStamp(stamp), device: parseStamp(stamp).device, command, value: valueOf(target, values[key]) };
}

/** The fields with rival values of a record, read off its entries alone: the same from the same, whatever came first. */
export function rivalFieldsOf(entries: readonly StampedEntry[]): RivalField[] {
	const whole = foldWhole(entries);
	if (!whole) return [];
	const { type, row } = whole;
	return rivalsOf(entries, type, row).flatMap(({ key, current, others }): RivalField[] => {
		const target = fieldOfKey(type, key);
		if (!target) return [];
		const values: RivalField['values'] = [asValue(current, key, target), ...others.map((other) => asValue(other, key, target))];
		return [{ type, recordId: row.id, field: target.name, ...(target.member !== undefined && { member: target.member }), values }];
	});
}

/** The fields of one record that have rival values; for most, its row says at once that there are none. */
export async function rivalFields(db: DaybookDb, type: TypeName, id: Uuid): Promise<RivalField[]> {
	const row = await db.rows(type).get(id);
	return row?._rivals ? rivalFieldsOf(await new History(db).ofRecord(id)) : [];
}

const latest = ({ fields }: RivalRecord) =>
	fields
		.flatMap(({ values }) => values.map(({ stamp }) => stamp))
		.sort()
		.at(-1) ?? '';

/** All records that have fields with rival values, those written last first; the trash is left out. */
export async function rivalRecords(db: DaybookDb): Promise<RivalRecord[]> {
	const history = new History(db);
	const decoded: Decoded = new Map();
	const found: RivalRecord[] = [];
	for (const type of typeNames) {
		for (const row of await db.rows(type).orderBy('_rivals').toArray()) {
			if (row['deletedAt'] !== undefined) continue;
			const fields = rivalFieldsOf(await history.ofRecord(row.id, decoded));
			if (fields.length > 0) found.push({ type, record: recordOf(row), fields });
		}
	}
	return found.sort((one, other) => (latest(one) < latest(other) ? 1 : -1));
}
