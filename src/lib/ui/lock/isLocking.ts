import { databaseName } from '#lib/store/db.ts';
import { lockOf } from '#lib/store/lock/unlock.ts';
import type { Opened } from '../shell/openApp.ts';

/** Whether a lock is why another tab asked this one to let go of the database. */
export async function isLocking(opened: Opened | undefined): Promise<boolean> {
	return opened?.store.db.sealer !== undefined || (await lockOf(databaseName, Date.now())) !== undefined;
}
