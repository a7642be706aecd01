import type { Uuid } from '#lib/model/scalars.ts';
import type { DaybookDb } from './db.ts';
import { eachPage } from './pages.ts';
import type { LooseRow } from './row.ts';

const page = 2000;

/**
 * The rows of a calendar's activities, the trash included. All activities are read for it: an index would cost a tenth
 * of every row's room, and only exporting, sharing or deleting a whole calendar asks.
 */
export async function inCalendar(db: DaybookDb, calendarId: Uuid): Promise<LooseRow[]> {
	const found: LooseRow[] = [];
	await eachPage(db.rows('activity'), page, (rows) => {
		for (const row of rows) if (row['calendarId'] === calendarId) found.push(row);
	});
	return found;
}
