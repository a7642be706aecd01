import { uuidFromText } from '#lib/domain/uuidFromText.ts';
import type { Change } from '#lib/model/change.ts';
import { ok, refused, type Result } from '#lib/model/result.ts';
import type { Uuid } from '#lib/model/scalars.ts';
import { Clock, farAhead } from './clock.ts';
import { DaybookDb, rowsVersion } from './db.ts';
import { deviceOf } from './device.ts';
import { firstTime } from './firstTime.ts';
import { journalFormat, personalSpace } from './journalRow.ts';
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
	/** Called when a newer Daybook in another tab needs the database: this one has let go of it. */
	onReplaced?: () => void;
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

async function isNewer(db: DaybookDb): Promise<boolean> {
	const format = (await db.meta.get('format'))?.value as number | undefined;
	// Raised with the first opening by a newer Daybook: from then on an older one would not understand what is written.
	if (format === undefined || format < journalFormat) await db.meta.put({ key: 'format', value: journalFormat });
	return format !== undefined && format > journalFormat;
}

async function openDb(db: DaybookDb, options: OpenOptions): Promise<Result<Store>> {
	const wall = options.wall ?? Date.now;
	await db.open();
	if (await isNewer(db)) return refused({ kind: 'newerDatabase' });
	const device = await deviceOf(db);
	// The key alone: the last row may be an import of megabytes.
	const last = (await db.journal.where('at').belowOrEqual(wall() + farAhead).lastKey()) as number | undefined;
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

/** Opens what is kept on this device. Refused when storage is blocked or full, or was written by a newer Daybook. */
export async function openStore(options: OpenOptions): Promise<Result<Store>> {
	const db = new DaybookDb(options.name);
	db.on('versionchange', () => {
		db.close();
		options.onReplaced?.();
	});
	try {
		return await openDb(db, options);
	} catch (error) {
		db.close();
		const problem = storageProblem(error);
		if (problem) return refused(problem);
		throw error;
	}
}
