import type { ReminderState } from '#lib/domain/reminders/plannedReminder.ts';
import type { DaybookDb } from './db.ts';

/** Notes what became of reminders on this device. */
export async function setReminderStates(db: DaybookDb, ids: readonly string[], state: ReminderState): Promise<void> {
	await db.transaction('rw', db.reminders, async () => {
		for (const id of ids) await db.reminders.update(id, { state });
	});
}
