import type { ReminderRow } from '#lib/domain/reminders/plannedReminder.ts';
import type { DaybookDb } from '#lib/store/db.ts';
import { setReminderStates } from '#lib/store/setReminderStates.ts';
import type { NotificationData } from './notificationOf.ts';

/** Within so long after a reminder was taken, in ms, its notification stands, or never will. */
const patience = 30_000;

const dataOf = ({ data }: Notification) => data as NotificationData | null;

/** Whether a notification stands; also of one whose time is yet to come, for the clock that is wrong may be this one. */
const isTold = (row: ReminderRow): boolean => (row.state === 'pending' ? row.told?.state : row.state) === 'shown';

const inState = (db: DaybookDb, state: ReminderRow['state']) =>
	db.reminders.where('[state+at]').between([state, -Infinity], [state, Infinity]);

/** What was dismissed elsewhere is dismissed everywhere. */
async function closeStale(db: DaybookDb, notifications: readonly Notification[], ids: readonly string[]): Promise<void> {
	const rows = await db.reminders.bulkGet([...ids]);
	const told = new Set(rows.flatMap((row) => (row && isTold(row) ? [row.id] : [])));
	const waiting = await inState(db, 'waiting').count();
	for (const notification of notifications) {
		const data = dataOf(notification);
		if (data?.kind === 'reminder' && !told.has(data.row.id)) notification.close();
		if (data?.kind === 'waiting' && waiting === 0) notification.close();
	}
}

/**
 * Makes what stands agree with what is noted, at `now` (epoch ms): notifications of what was dismissed go; and what has
 * none, because whoever took it was killed before it stood, or the system put it away, waits in the app.
 */
export async function settleNotifications(db: DaybookDb, registration: ServiceWorkerRegistration | undefined, now: number): Promise<void> {
	// Asked for first: whoever shows one at this moment has noted it before, and so it is known below.
	const notifications = (await registration?.getNotifications()) ?? [];
	const ids = notifications.flatMap((one) => {
		const data = dataOf(one);
		return data?.kind === 'reminder' ? [data.row.id] : [];
	});
	await closeStale(db, notifications, ids);
	const standing = new Set(ids);
	const shown = await inState(db, 'shown').toArray();
	const gone = shown.filter((row) => row.state === 'shown' && !standing.has(row.id) && now - row.shownAt > patience);
	if (gone.length > 0)
		await setReminderStates(
			db,
			gone.map(({ id }) => id),
			'shown',
			'waiting',
		);
}
