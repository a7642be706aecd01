import type { Uuid } from '#lib/model/scalars.ts';
import { Clock } from './clock.ts';
import { commitChange } from './commit.ts';
import { DaybookDb, rowsVersion } from './db.ts';
import { deviceOf } from './device.ts';
import { Find } from './find.ts';
import { journalFormat } from './journalRow.ts';
import { holdSession } from './liveSessions.ts';
import { unlockedDb } from './lock/unlockedDb.ts';
import { teamSpaces } from './spaces.ts';
import type { Store } from './store.ts';
import { Writer } from './writer.ts';

/** What of a store works without a page: looking and committing. */
export type KeptStore = Pick<Store, 'db' | 'find' | 'self' | 'commit' | 'close'>;

/** In ms: a page that is open and unlocked gives the key at once. */
const patience = 2_000;

async function doorTo(db: DaybookDb, memberId: Uuid): Promise<KeptStore> {
	const [device, last] = await Promise.all([deviceOf(db), db.journal.orderBy('at').lastKey()]);
	const clock = new Clock(Date.now, last as number | undefined);
	const writer = new Writer(device, clock);
	const context = { db, clock, writer, memberId, wall: Date.now, teams: await teamSpaces(db) };
	return {
		db,
		find: new Find(db),
		self: { deviceId: device.id, memberId },
		async commit(change) {
			const stored = await commitChange(context, change);
			if (writer.client !== undefined) holdSession(writer.client);
			return stored;
		},
		close: () => db.close(),
	};
}

/**
 * Opens what this device keeps, for work without a page: nothing is begun, rebuilt or migrated. Undefined where there is nothing, where it is locked or needs a page first, or where this
 * browser needs more code to reckon with time zones. Commits must not run twice at once.
 */
export async function openKept(name = 'daybook'): Promise<KeptStore | undefined> {
	if (!('Temporal' in globalThis) || !(await DaybookDb.exists(name))) return undefined;
	const db = await unlockedDb(name, patience);
	if (!db) return undefined;
	const [self, format, rows] = await db.meta.bulkGet(['self', 'format', 'rowsVersion']);
	if (!self || format?.value !== journalFormat || rows?.value !== rowsVersion) {
		db.close();
		return undefined;
	}
	return doorTo(db, (self.value as { memberId: Uuid }).memberId);
}
