import { ok, refused, type Result } from '#lib/model/result.ts';
import { DaybookDb } from '../db.ts';
import { readLock, type Lock } from './lockRow.ts';
import { pauseLeft, type Tries } from './tries.ts';
import { unwrapKey, type Derive } from './wrap.ts';

/** What a right passphrase gives. */
export interface Unlocked {
	key: Uint8Array;
	lock: Lock;
}

/** What is known of a locked Daybook before it is unlocked. */
export interface Locked {
	lock: Lock;
	/** For how many ms no passphrase is taken, after too many wrong ones. */
	pause: number;
}

/** Opens the database for what is in clear in it: the lock itself. */
async function inClear<Value>(name: string, work: (db: DaybookDb) => Promise<Value>): Promise<Value> {
	const db = new DaybookDb(name);
	try {
		await db.open();
		return await work(db);
	} finally {
		db.close();
	}
}

const triesOf = async (db: DaybookDb) => (await db.meta.get('lockTries'))?.value as Tries | undefined;

/** The lock of a database and how long to wait, at `now` in ms; undefined where it has none any more. */
export function lockOf(name: string, now: number): Promise<Locked | undefined> {
	return inClear(name, async (db) => {
		const lock = await readLock(db);
		return lock && { lock, pause: pauseLeft(await triesOf(db), now) };
	});
}

/**
 * Tries a passphrase. Refused if it is wrong, which is noted, or if too many were: that slows down a person at the
 * keyboard, no more. What stops a machine is what the passphrase costs to try.
 */
export async function unlock(name: string, passphrase: string, derive: Derive, now: number): Promise<Result<Unlocked>> {
	const found = await lockOf(name, now);
	if (!found) return refused({ kind: 'gone' });
	if (found.pause > 0) return refused({ kind: 'tooManyTries', seconds: Math.ceil(found.pause / 1000) });
	const key = await unwrapKey(found.lock.wrap, passphrase, derive);
	await inClear(name, async (db) => {
		const wrong = key ? 0 : ((await triesOf(db))?.wrong ?? 0) + 1;
		await db.meta.put({ key: 'lockTries', value: { wrong, at: now } satisfies Tries });
	});
	return key ? ok({ key, lock: found.lock }) : refused({ kind: 'wrongPassphrase' });
}
