import { dueWhileLocked, noteTold } from '#lib/store/lock/dueWhileLocked.ts';
import { lockedNotification } from './notificationOf.ts';

/**
 * What a wake-up does while Daybook is locked: tells that something is due at `now` (epoch ms) and not what, once for
 * each time that something more is. Gives when the next one is due; undefined where there is none, or no lock.
 */
export async function remindLocked(registration: ServiceWorkerRegistration, now: number): Promise<number | undefined> {
	const due = await dueWhileLocked(now);
	if (!due) return undefined;
	if (due.fresh) {
		const { title, options } = lockedNotification(due.look);
		await registration.showNotification(title, options);
		await noteTold(now);
	}
	return due.next;
}
