import type { ReminderRow } from '#lib/domain/reminders/plannedReminder.ts';
import { claimReminders, type Claimed, type HeldReminder } from '#lib/store/claimReminders.ts';
import type { DaybookDb } from '#lib/store/db.ts';
import { setReminderStates } from '#lib/store/setReminderStates.ts';
import { notificationOf, summaryOf, type NotificationData, type Shown } from './notificationOf.ts';
import { readReminderWords } from './reminderWords.ts';

/** Where notifications go, and what is known of who looks. */
export interface Surface {
	/** Absent where notifications are refused or this browser has none. */
	registration?: ServiceWorkerRegistration | undefined;
	/** A page of Daybook is being looked at: what waits is in front of the person's eyes. */
	visible: boolean;
}

const hasActions = () => typeof Notification !== 'undefined' && Number((Notification as { maxActions?: number }).maxActions ?? 0) > 0;

/** Permission can be taken back between the question and the notification: then the reminder waits in the app. */
async function show({ registration }: Surface, shown: Shown): Promise<boolean> {
	try {
		await registration?.showNotification(shown.title, shown.options);
		return registration !== undefined;
	} catch (error) {
		if (error instanceof TypeError) return false;
		throw error;
	}
}

async function showAll(db: DaybookDb, surface: Surface, { show: single, waiting }: Claimed, now: number): Promise<void> {
	const words = await readReminderWords(db);
	const refused: HeldReminder[] = [];
	for (const held of single) {
		if (!(await show(surface, notificationOf(held, words, now, hasActions())))) refused.push(held);
	}
	if (refused.length > 0) await setReminderStates(db, refused.map(({ row }) => row.id), 'waiting');
	// Messages wait for the person's hand, and each says so; the rest of what waits is told once.
	if (waiting.length > 0 && (!surface.visible || single.length > 0)) await show(surface, summaryOf(waiting, words));
}

/** Whether a notification stands; also of one whose time is yet to come, for the clock that is wrong may be this one. */
const isTold = ({ state, told }: ReminderRow): boolean => state === 'shown' || (state === 'pending' && told === 'shown');

/** Notifications of what was dismissed elsewhere go: dismissed once, dismissed everywhere. */
export async function closeStale(db: DaybookDb, { registration }: Surface): Promise<void> {
	if (!registration) return;
	// Asked for first: whoever shows one at this moment has noted it before, and so it is known below.
	const notifications = await registration.getNotifications();
	const ids = notifications.flatMap((notification) => {
		const data = notification.data as NotificationData | null;
		return data?.kind === 'reminder' ? [data.row.id] : [];
	});
	const rows = await db.reminders.bulkGet(ids);
	const shown = new Set(rows.flatMap((row) => (row && isTold(row) ? [row.id] : [])));
	const waiting = await db.reminders.where('[state+at]').between(['waiting', -Infinity], ['waiting', Infinity]).count();
	for (const notification of notifications) {
		const data = notification.data as NotificationData | null;
		if (data?.kind === 'reminder' && !shown.has(data.row.id)) notification.close();
		if (data?.kind === 'waiting' && waiting === 0) notification.close();
	}
}

/**
 * What every wake-up does, in a page as in the service worker: takes what is due at `now` (epoch ms), shows it, and
 * takes away what was dismissed. Gives when the next one is due, in epoch ms.
 */
export async function runReminders(db: DaybookDb, surface: Surface, now = Date.now()): Promise<number | undefined> {
	const claimed = await claimReminders(db, now, surface.registration !== undefined);
	if (claimed.show.length + claimed.waiting.length > 0) await showAll(db, surface, claimed, now);
	await closeStale(db, surface);
	return claimed.next;
}
