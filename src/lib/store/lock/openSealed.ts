import { DaybookDb } from '../db.ts';
import type { Covered } from './lockRow.ts';
import { Sealer } from './sealer.ts';
import { sealWith } from './sealing.ts';

/** A database that opens and seals with a key, opened. */
export async function openSealed(name: string, key: Uint8Array, covers: Covered): Promise<DaybookDb> {
	const db = new DaybookDb(name);
	sealWith(db, new Sealer(key, covers));
	await db.open();
	return db;
}
