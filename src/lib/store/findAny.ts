import { typeNames, type AnyRecord, type TypeName } from '#lib/model/recordTypes.ts';
import type { Uuid } from '#lib/model/scalars.ts';
import type { DaybookDb } from './db.ts';

/** A record with its type. */
export interface TypedRecord {
	type: TypeName;
	record: AnyRecord;
}

/** The records of these ids, whatever their types, the trash included. */
export async function findAny(db: DaybookDb, ids: readonly Uuid[]): Promise<Map<Uuid, TypedRecord>> {
	const found = new Map<Uuid, TypedRecord>();
	for (const type of typeNames) {
		const missing = ids.filter((id) => !found.has(id));
		for (const row of await db.rows(type).bulkGet(missing)) {
			if (row) found.set(row.id, { type, record: row as unknown as AnyRecord });
		}
	}
	return found;
}
