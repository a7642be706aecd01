import type { TypeName } from '#lib/model/recordTypes.ts';
import type { Uuid } from '#lib/model/scalars.ts';
import type { DaybookDb } from './db.ts';

/** Whether a record has fields with rival values: its row says so. */
export async function hasRivals(db: DaybookDb, type: TypeName, id: Uuid): Promise<boolean> {
	return (await db.rows(type).get(id))?._rivals !== undefined;
}
