import { ok, refused, type Result } from '#lib/model/result.ts';
import type { DaybookDb } from '../db.ts';
import { writeBehindFence } from './fence.ts';
import { keyCheckOf } from './keyCheck.ts';
import { changeLock, readLock, type Lock } from './lockRow.ts';
import { unwrapKey, wrapKey, type Cost, type Derive } from './wrap.ts';

/** What somebody chooses who puts a lock on. */
export interface NewLock extends Pick<Lock, 'covers' | 'idle' | 'look'> {
	passphrase: string;
	cost?: Cost;
}

/**
 * Puts a lock on: from then on every tab is locked, this one too, and whoever unlocks first seals what is stored. So a
 * passphrase that nobody knows seals nothing. Closes the database.
 */
export async function putLockOn(
	db: DaybookDb,
	{ passphrase, cost, ...chosen }: NewLock,
	derive: Derive,
	onBlocked: () => void,
): Promise<void> {
	const key = crypto.getRandomValues(new Uint8Array(32));
	const wrap = await wrapKey(key, passphrase, derive, cost);
	db.close();
	await writeBehindFence(db.name, { ...chosen, wrap, keyCheck: keyCheckOf(key), settled: false }, onBlocked);
}

/** Begins to take the lock off, or to cover other things: every tab is locked, and whoever unlocks first goes on. Closes the database. */
export async function coverOther(db: DaybookDb, covers: Lock['covers'], onBlocked: () => void): Promise<void> {
	const lock = await readLock(db);
	if (!lock) return;
	db.close();
	await writeBehindFence(db.name, { ...lock, covers, settled: false }, onBlocked);
}

/** Wraps the key by another passphrase; what is sealed stays as it is. Refused if the old one is wrong. */
export async function changePassphrase(db: DaybookDb, old: string, passphrase: string, derive: Derive): Promise<Result<void>> {
	const lock = await readLock(db);
	if (!lock) return refused({ kind: 'gone' });
	const key = await unwrapKey(lock.wrap, old, derive);
	if (!key) return refused({ kind: 'wrongPassphrase' });
	const wrap = await wrapKey(key, passphrase, derive, lock.wrap.cost);
	await changeLock(db, { wrap });
	return ok(undefined);
}
