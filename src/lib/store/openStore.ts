import { uuidFromText } from '#lib/domain/uuidFromText.ts';
import type { Change } from '#lib/model/change.ts';
import { ok, refused, type Result } from '#lib/model/result.ts';
import type { Uuid } from '#lib/model/scalars.ts';
import { Clock, farAhead } from './clock.ts';
import { DaybookDb, rowsVersion } from './db.ts';
import { deviceOf } from './device.ts';
import { firstTime } from './firstTime.ts';
import { journalFormat, personalSpace } from './journalRow.ts';
import type { Lock } from './lock/lockRow.ts';
import { newId } from './newId.ts';
import { teamSpaces } from './spaces.ts';
import { storageProblem } from './storageProblem.ts';
import { Store } from './store.ts';

export interface OpenOptions {
	/** Name of the database; tests use one each. */
	name?: string;
	/** The records that a new Daybook begins with, for these ids. */
	begin: (ids: { member: Uuid; calendar: Uuid }) => Change | Promise<Change>;
	/** Wall time in milliseconds. */
	wall?: () => number;
	/** Called when another tab needs the database alone, a newer Daybook or one that locks: this one has let go of it. */
	onReplaced?: () => void;
	/** Lets the database open what a lock has sealed. */
	prepare?: ((db: DaybookDb) => void) | undefined;
}

/** The member at this device, and whether this tab is the one that made Daybook's first records. */
async function selfOf(db: DaybookDb): Promise<{ memberId: Uuid; first: boolean }> {
	return db.transaction('rw', db.meta, async () => {
		const known = await db.meta.get('self');
		if (known) return { memberId: (known.value as { memberId: Uuid }).memberId, first: false };
		const memberId = newId();
		await db.meta.add({ key: 'self', value: { memberId } });
		return { memberId, first: true };
	});
}

/** Why what is stored must be left alone, if it must. */
async function closedTo(db: DaybookDb): Promise<'newerDatabase' | 'locked' | undefined> {
	const [known, lock] = await db.meta.bulkGet(['format', 'lock']);
	const format = known?.value as number | undefined;
	if (format !== undefined && format > journalFormat) return 'newerDatabase';
	// Here, where no other tab can change the lock any more, for this one has the database open.
	if (lock ? !db.sealer?.fits(lock.value as Lock) : db.sealer) return 'locked';
	// Raised with the first opening by a newer Daybook: from then on an older one would not understand what is written.
	if (format !== journalFormat) await db.meta.put({ key: 'format', value: journalFormat });
	return undefined;
}

async function openDb(db: DaybookDb, options: OpenOptions): Promise<Result<Store>> {
	const wall = options.wall ?? Date.now;
	await db.open();
	const kind = await closedTo(db);
	if (kind) {
		db.close();
		return refused({ kind });
	}
	const device = await deviceOf(db);
	// The key alone: the last row may be an import of megabytes.
	const last = (await db.journal
		.where('at')
		.belowOrEqual(wall() + farAhead)
		.lastKey()) as number | undefined;
	const { memberId, first } = await selfOf(db);
	const store = new Store({ db, device, clock: new Clock(wall, last), memberId, wall, teams: await teamSpaces(db) });
	const rows = (await db.meta.get('rowsVersion'))?.value as number | undefined;
	if (!first && rows !== rowsVersion) await store.rebuildRows();
	if (first || !(await store.find.get('member', memberId))) {
		const change = await options.begin({ member: memberId, calendar: uuidFromText(`daybook/calendar/${memberId}`) });
		// Another device of somebody who has begun elsewhere: whatever that one knows is later.
		const begun = first ? await store.commit(change) : await store.commitInto(personalSpace, change, firstTime);
		if (!begun.ok) return begun;
		await db.meta.put({ key: 'rowsVersion', value: rowsVersion });
	}
	return ok(store);
}

/** Opens what is kept on this device. Refused when storage is blocked, full or locked, or was written by a newer Daybook. */
export async function openStore(options: OpenOptions): Promise<Result<Store>> {
	const db = new DaybookDb(options.name);
	options.prepare?.(db);
	db.on('versionchange', () => options.onReplaced?.());
	try {
		return await openDb(db, options);
	} catch (error) {
		db.close();
		const problem = storageProblem(error);
		if (problem) return refused(problem);
		throw error;
	}
}
