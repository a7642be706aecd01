import type { Relation } from '#lib/domain/parties/relationsTo.ts';
import type { Party } from '#lib/model/party.ts';
import type { Uuid } from '#lib/model/scalars.ts';
import type { DaybookDb } from './db.ts';
import type { LooseRow } from './row.ts';

function belongs(value: unknown, id: Uuid): boolean {
	return value === id || (typeof value === 'object' && value !== null && id in value);
}

/** The parties that belong to another by a field of theirs; those in the trash are left out. */
export async function partiesWith(db: DaybookDb, { type, field, indexed }: Relation, id: Uuid): Promise<Party[]> {
	const rows = db.rows(type);
	const found = await (indexed ? rows.where(field).equals(id) : rows.filter((row) => belongs(row[field], id))).toArray();
	const living: readonly LooseRow[] = found.filter((row) => row.deletedAt === undefined);
	// Rows are records with keys of their own.
	return living as readonly unknown[] as Party[];
}
