import type { ReminderRow } from '#lib/domain/reminders/plannedReminder.ts';
import type { Activity } from '#lib/model/activity.ts';
import type { DaybookDb } from '#lib/store/db.ts';
import { typedRow } from '#lib/store/typedRow.ts';

/** A reminder as the list shows it; of what is closed too. */
export interface ListedReminder {
	row: ReminderRow;
	activity: Activity;
}

/** The most that the list shows of what was put away. */
const mostSeen = 30;

async function joined(db: DaybookDb, rows: readonly ReminderRow[]): Promise<ListedReminder[]> {
	const found = await db.rows('activity').bulkGet(rows.map(({ activityId }) => activityId));
	return rows.flatMap((row, index) => {
		const held = found[index];
		const activity = held && typedRow('activity', held);
		return activity && activity.deletedAt === undefined ? [{ row, activity }] : [];
	});
}

const between = (db: DaybookDb, state: ReminderRow['state']) =>
	db.reminders.where('[state+at]').between([state, -Infinity], [state, Infinity]);

/** Reminders that came and that nobody put away, the latest first. */
export async function unseenReminders(db: DaybookDb): Promise<ListedReminder[]> {
	const rows = [...(await between(db, 'waiting').toArray()), ...(await between(db, 'shown').toArray())];
	return joined(
		db,
		rows.sort((one, other) => other.at - one.at),
	);
}

/** Those put away last, the latest first. */
export async function seenReminders(db: DaybookDb): Promise<ListedReminder[]> {
	return joined(db, await between(db, 'seen').reverse().limit(mostSeen).toArray());
}
