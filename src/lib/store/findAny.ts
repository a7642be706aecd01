import type { AnyRecord, TypeName } from '#lib/model/recordTypes.ts';
import type { Uuid } from '#lib/model/scalars.ts';
import type { DaybookDb } from './db.ts';
import { findRows } from './findRows.ts';
import { typedRow } from './typedRow.ts';

/** A record with its type. */
export interface TypedRecord {
	type: TypeName;
	record: AnyRecord;
}

/** The records of these ids, whatever their types, the trash included. */
export async function findAny(db: DaybookDb, ids: readonly Uuid[]): Promise<Map<Uuid, TypedRecord>> {
	const found = await findRows(db, ids);
	return new Map([...found].map(([id, { type, row }]) => [id, { type, record: typedRow(type, row) }]));
}
