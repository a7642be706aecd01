import { typeNames, type TypeName } from '#lib/model/recordTypes.ts';
import type { Uuid } from '#lib/model/scalars.ts';
import type { DaybookDb } from './db.ts';
import type { LooseRow } from './row.ts';

/** The rows of these ids, whatever their types. */
export async function findRows(db: DaybookDb, ids: readonly Uuid[]): Promise<Map<Uuid, { type: TypeName; row: LooseRow }>> {
	const found = new Map<Uuid, { type: TypeName; row: LooseRow }>();
	for (const type of typeNames) {
		const missing = ids.filter((id) => !found.has(id));
		if (missing.length === 0) break;
		for (const row of await db.rows(type).bulkGet(missing)) if (row) found.set(row.id, { type, row });
	}
	return found;
}
