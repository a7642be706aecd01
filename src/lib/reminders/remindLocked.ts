import { dueWhileLocked, isLocked, noteTold } from '#lib/store/lock/dueWhileLocked.ts';
import type { LockLook } from '#lib/store/lock/lockRow.ts';
import { lockedNotification, type NotificationData } from './notificationOf.ts';

/** Whether a notification names what it reminds of. */
function names({ data, body }: Notification, { waiting }: LockLook): boolean {
	const { kind } = (data ?? {}) as Partial<NotificationData>;
	return kind === 'reminder' || (kind === 'waiting' && body !== waiting);
}

/** Takes away what names what it reminds of, if Daybook is truly locked: those reminders wait in the app. Gives whether there were some. */
async function forgetNames(registration: ServiceWorkerRegistration, look: LockLook): Promise<boolean> {
	const naming = (await registration.getNotifications()).filter((one) => names(one, look));
	if (naming.length === 0 || !(await isLocked())) return false;
	for (const notification of naming) notification.close();
	return true;
}

/**
 * What a wake-up does while Daybook is locked: tells that something is due at `now` (epoch ms) and not what, once for
 * each time that something more is. Where `forgets`, also in place of what was told by name before it was locked: not
 * while a page is there that may only be frozen, and hold the key. Gives when the next one is due; undefined where there
 * is none, or no lock.
 */
export async function remindLocked(registration: ServiceWorkerRegistration, now: number, forgets: boolean): Promise<number | undefined> {
	const due = await dueWhileLocked(now);
	if (!due) return undefined;
	const forgot = forgets && (await forgetNames(registration, due.look));
	if (due.fresh || forgot) {
		const { title, options } = lockedNotification(due.look);
		await registration.showNotification(title, options);
	}
	if (due.fresh) await noteTold(now);
	return due.next;
}
