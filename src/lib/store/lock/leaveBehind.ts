import type { DaybookDb } from '../db.ts';
import { changeLock, readLock } from './lockRow.ts';

/**
 * Deletes from this device what keeps its lock from being settled: the next unlocking settles it. Records are folded anew
 * from the journal then; what others have of it comes back from them.
 */
export async function leaveBehind(db: DaybookDb): Promise<void> {
	const stuck = (await readLock(db))?.stuck ?? [];
	await db.transaction('rw', db.tables, async () => {
		for (const { table, key } of stuck) await db.table<unknown, unknown>(table).delete(key);
		if (stuck.some(({ table }) => table !== 'blobs')) await db.meta.delete('rowsVersion');
		await changeLock(db, { stuck: [] });
	});
}
