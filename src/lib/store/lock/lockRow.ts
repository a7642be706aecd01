import type { Language } from '#lib/model/scalars.ts';
import type { DaybookDb } from '../db.ts';
import type { Wrap } from './wrap.ts';

/** What of this device's storage is sealed: `keys` are those of teams; `nothing` while a lock is taken off. */
export type Covered = 'nothing' | 'keys' | 'everything';

/** What a locked Daybook may know before anybody has unlocked it. */
export interface LockLook {
	language: Language;
	theme: 'light' | 'dark' | 'system';
	/** What a notification says while all is locked. */
	waiting: string;
}

/** A row that could not be rewritten as the lock wants it: damaged, or a file that the browser has lost. */
export interface Stuck {
	table: string;
	key: unknown;
}

/** The lock of this device, in clear: it tells how to come to the key, not the key. */
export interface Lock {
	wrap: Wrap;
	/** Tells the key that `wrap` holds from others; absent in locks put on before there was one. */
	keyCheck?: Uint8Array;
	covers: Covered;
	/** False until all that is stored is as `covers` says: whoever unlocks next goes on with it. */
	settled: boolean;
	/** What keeps it from being settled, since the last unlocking. */
	stuck?: Stuck[];
	/** Minutes without input after which Daybook locks by itself; 0 for when its last page is closed. */
	idle: number;
	look: LockLook;
}

/** The lock of this device; undefined if it has none. */
export async function readLock(db: DaybookDb): Promise<Lock | undefined> {
	return (await db.meta.get('lock'))?.value as Lock | undefined;
}

/** Changes some of a lock that is there; gives it as it is then, undefined if it is gone. */
export async function changeLock(db: DaybookDb, values: Partial<Lock>): Promise<Lock | undefined> {
	return db.transaction('rw', db.meta, async () => {
		const held = await readLock(db);
		const lock = held && { ...held, ...values };
		if (lock) await db.meta.put({ key: 'lock', value: lock });
		return lock;
	});
}
