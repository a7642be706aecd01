import { DaybookDb } from '../db.ts';
import { readLock } from './lockRow.ts';

/**
 * The database, open, for work outside a page. Where it has a lock, an unlocked page gives the key; undefined if none
 * does within `patience` ms, as while a lock is being put on or taken off.
 */
export async function unlockedDb(name: string, patience?: number): Promise<DaybookDb | undefined> {
	const db = new DaybookDb(name);
	await db.open();
	const lock = await readLock(db);
	if (!lock) return db;
	db.close();
	const [{ askForKey }, { openSealed }] = await Promise.all([import('./keyring.ts'), import('./openSealed.ts')]);
	const key = await askForKey(name, lock, patience === undefined ? undefined : AbortSignal.timeout(patience));
	const sealed = key && (await openSealed(name, key, lock.covers));
	// Once more, for the lock may have been another's until the database was open.
	const now = sealed && (await readLock(sealed));
	if (now && sealed.sealer?.fits(now)) return sealed;
	sealed?.close();
	return undefined;
}
