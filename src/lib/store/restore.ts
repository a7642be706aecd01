import { isFresh } from './compareBackup.ts';
import type { DaybookDb } from './db.ts';
import type { Device } from './device.ts';
import { entriesOf } from './entriesOf.ts';
import type { JournalRow } from './journalRow.ts';
import { missingRows } from './missingRows.ts';
import type { Backup } from './readBackup.ts';
import { rebuildRows } from './rebuild.ts';
import type { Restored } from './restored.ts';

/** Add to what is here, or put the backup in its place. */
export type RestoreMode = 'add' | 'replace';

/** The journal as the backup has it; this device goes on as its member, and as a device that never wrote before. */
async function becomeBackup(db: DaybookDb, { rows, memberId }: Backup): Promise<JournalRow[]> {
	const { add } = missingRows([], rows);
	await db.journal.clear();
	await db.reminders.clear();
	await db.journal.bulkAdd(add);
	if (add.some((row) => entriesOf(row).some(({ recordId }) => recordId === memberId))) {
		await db.meta.put({ key: 'self', value: { memberId } });
	}
	return add;
}

async function addMissing(db: DaybookDb, rows: readonly JournalRow[]): Promise<JournalRow[]> {
	const { add, drop } = missingRows(await db.journal.toArray(), rows);
	await db.journal.bulkDelete(drop.map(({ seq }) => seq!));
	await db.journal.bulkAdd(add);
	return add;
}

async function isOf(db: DaybookDb, rows: readonly JournalRow[]): Promise<boolean> {
	const device = (await db.meta.get('device'))?.value as Device | undefined;
	return rows.some((row) => row.device === device?.id);
}

/**
 * Restores a backup whole or not at all, in one transaction: journal rows exactly as they were signed, then all rows
 * folded anew. A Daybook in which nothing has been done becomes the backup's, whatever the mode. Keys never come out of
 * a file: a device that was set back, or whose own writing comes in from elsewhere, gets a new one with the next opening,
 * so that no session of it is ever gone on with. `now` is epoch milliseconds.
 */
export async function restore(db: DaybookDb, backup: Backup, mode: RestoreMode, now: number): Promise<Restored> {
	return db.transaction('rw', [db.journal, db.meta, db.reminders, ...db.allRows()], async () => {
		const replace = mode === 'replace' || (await isFresh(db));
		const added = replace ? await becomeBackup(db, backup) : await addMissing(db, backup.rows);
		const anew = replace || (await isOf(db, added));
		if (anew) await db.meta.delete('device');
		if (added.length > 0 || replace) await rebuildRows(db);
		const counted = async (type: 'activity' | 'calendar') => {
			const table = db.rows(type);
			return (await table.count()) - (await table.where('deletedAt').above('').count());
		};
		const restored: Restored = {
			at: now,
			changes: new Set(added.flatMap((row) => entriesOf(row).map(({ stamp }) => stamp))).size,
			activities: await counted('activity'),
			calendars: await counted('calendar'),
			anew,
		};
		if (anew) await db.meta.put({ key: 'restored', value: restored });
		return restored;
	});
}
