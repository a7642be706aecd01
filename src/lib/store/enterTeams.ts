import { ok, refused, type Result } from '#lib/model/result.ts';
import type { Uuid } from '#lib/model/scalars.ts';
import { isFresh } from './compareBackup.ts';
import type { DaybookDb, TeamRow } from './db.ts';
import { putTeamSpace, type TeamSpace } from './spaces.ts';

/** What a device that was admitted keeps, all of it or nothing. */
export interface Entry {
	teams: readonly TeamRow[];
	spaces: readonly TeamSpace[];
	/** The member whose other device it becomes. */
	member?: Uuid;
	/** What is to be brought into the first of them, as whoever brings it keeps it. */
	bringing?: unknown;
}

/** Puts away the beginning of this Daybook: it goes on as another device of somebody who has begun elsewhere. */
async function becomeDeviceOf(db: DaybookDb, memberId: Uuid): Promise<void> {
	await Promise.all([db.journal, db.reminders, ...db.allRows()].map((table) => table.clear()));
	await db.meta.put({ key: 'self', value: { memberId } });
}

/** Takes note of the teams that admitted this device. Refused where something was done here that would be lost. */
export async function enterTeams(db: DaybookDb, { teams, spaces, member, bringing }: Entry): Promise<Result<void>> {
	return db.transaction('rw', [db.teams, db.journal, ...db.derivedTables()], async () => {
		if (member !== undefined) {
			if (!(await isFresh(db))) return refused({ kind: 'deviceInUse' });
			await becomeDeviceOf(db, member);
		}
		await db.teams.bulkPut([...teams]);
		for (const space of spaces) await putTeamSpace(db, space);
		if (bringing !== undefined && member === undefined) await db.meta.put({ key: 'bringing', value: bringing });
		return ok(undefined);
	});
}
