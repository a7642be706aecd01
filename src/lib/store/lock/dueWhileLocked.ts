import { databaseName, DaybookDb } from '../db.ts';
import { askForKey } from './keyring.ts';
import { readLock, type LockLook } from './lockRow.ts';

/** What can be known of reminders without opening any. */
export interface LockedDue {
	look: LockLook;
	/** Something has become due that was not told of yet. */
	fresh: boolean;
	/** When the next one is due, epoch ms. */
	next: number | undefined;
}

async function inClear<Value>(work: (db: DaybookDb) => Promise<Value>): Promise<Value | undefined> {
	const db = new DaybookDb();
	if (!(await DaybookDb.exists(db.name))) return undefined;
	try {
		await db.open();
		return await work(db);
	} finally {
		db.close();
	}
}

/** In ms: a page that is open and unlocked gives the key at once. */
const patience = 2_000;

/** Whether there is a lock and no page that is open has its key. */
export async function isLocked(): Promise<boolean> {
	const lock = await inClear(readLock);
	return lock !== undefined && (await askForKey(databaseName, lock, AbortSignal.timeout(patience))) === undefined;
}

/** What is due at `now` (epoch ms), by the index alone; undefined where there is no lock. */
export function dueWhileLocked(now: number): Promise<LockedDue | undefined> {
	return inClear(async (db) => {
		const lock = await readLock(db);
		if (!lock) return undefined;
		const told = ((await db.meta.get('lockTold'))?.value as number | undefined) ?? -Infinity;
		const pending = (from: number, to: number) => db.reminders.where('[state+at]').between(['pending', from], ['pending', to], false, true);
		const [fresh, [next]] = await Promise.all([pending(told, now).count(), pending(now, Infinity).limit(1).keys()]);
		const at = (next as unknown as [string, number] | undefined)?.[1];
		return { look: lock.look, fresh: fresh > 0, next: at };
	});
}

/** Notes that what is due at `now` (epoch ms) was told of. */
export async function noteTold(now: number): Promise<void> {
	await inClear((db) => db.meta.put({ key: 'lockTold', value: now }));
}
