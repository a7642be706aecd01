import { claimReminders, type Claimed } from '#lib/store/claimReminders.ts';
import type { DaybookDb } from '#lib/store/db.ts';
import { setReminderStates } from '#lib/store/setReminderStates.ts';
import { hasButtons } from './hasButtons.ts';
import { notificationOf, summaryOf, type Shown } from './notificationOf.ts';
import { readReminderWords } from './reminderWords.ts';
import { settleNotifications } from './settleNotifications.ts';
import type { Surface } from './surface.ts';

/** Permission can be taken back between the question and the notification: then the reminder waits in the app. */
async function show({ registration, notifies }: Surface, shown: Shown): Promise<boolean> {
	if (!registration || !notifies) return false;
	try {
		await registration.showNotification(shown.title, shown.options);
		return true;
	} catch (error) {
		if (error instanceof TypeError) return false;
		throw error;
	}
}

async function showAll(db: DaybookDb, surface: Surface, { show: single, waiting }: Claimed, now: number): Promise<void> {
	const words = await readReminderWords(db);
	const refused: string[] = [];
	for (const held of single) {
		if (!(await show(surface, notificationOf(held, words, now, hasButtons())))) refused.push(held.row.id);
	}
	if (refused.length > 0) await setReminderStates(db, refused, 'shown', 'waiting');
	// Messages wait for the person's hand, and each says so; the rest of what waits is told once.
	if (waiting.length > 0 && (!surface.visible || single.length > 0)) await show(surface, summaryOf(waiting, words));
}

/**
 * What every wake-up does, in a page as in the service worker: takes what is due at `now` (epoch ms), shows it, and
 * takes away what was dismissed. Gives when the next one is due, in epoch ms.
 */
export async function runReminders(db: DaybookDb, surface: Surface, now = Date.now()): Promise<number | undefined> {
	const claimed = await claimReminders(db, now, surface.notifies);
	if (claimed.show.length + claimed.waiting.length > 0) await showAll(db, surface, claimed, now);
	await settleNotifications(db, surface.registration, now);
	return claimed.next;
}
