import type { ReminderState } from '#lib/domain/reminders/plannedReminder.ts';
import type { DaybookDb } from './db.ts';

/** Notes what became of those reminders on this device that are still as they were when somebody looked. */
export async function setReminderStates(db: DaybookDb, ids: readonly string[], from: ReminderState, to: ReminderState): Promise<void> {
	await db.reminders
		.where('id')
		.anyOf(ids)
		.and(({ state }) => state === from)
		.modify({ state: to });
}
