import type { Uuid } from '#lib/model/scalars.ts';
import type { DaybookDb } from './db.ts';
import { spaceOfRow } from './fold.ts';
import { personalSpace } from './journalRow.ts';
import { eachPage } from './pages.ts';

const page = 2000;

/** Whether something that lives in the person's own space is in one of these calendars. Reads all activities: there is no index by calendar. */
export async function stillHolds(db: DaybookDb, calendars: ReadonlySet<Uuid>): Promise<boolean> {
	let holds = false;
	await eachPage(db.rows('activity'), page, (rows) => {
		holds ||= rows.some(
			(row) => row['deletedAt'] === undefined && calendars.has(String(row['calendarId'])) && spaceOfRow(row) === personalSpace,
		);
	});
	return holds;
}
