import type { PlannedReminder } from '#lib/domain/reminders/plannedReminder.ts';
import { actOnReminders, type ReminderAct } from '#lib/reminders/actOnReminders.ts';
import { sayDone } from '../actions/sayDone.ts';
import { announce } from '../shell/announcer.svelte.ts';
import type { App } from '../shell/app.svelte.ts';
import { showProblem } from '../shell/showProblem.ts';
import { showToast } from '../shell/toasts.svelte.ts';
import { m } from '../words/m.ts';

const command = { dismiss: 'acknowledge', done: 'complete', snooze: 'snooze' } as const;

/** Does what a person chose for one reminder, or dismisses several; says so, and offers to take it back. A failure is shown. */
export async function reminderAct(app: App, rows: readonly PlannedReminder[], act: ReminderAct, subject: string): Promise<void> {
	const stored = await actOnReminders(app.store, rows, act, app.tz);
	if (!stored.ok) return showProblem(stored.problem);
	const stamp = stored.value.at(-1);
	if (stamp === undefined) return;
	const text = rows.length > 1 ? m.reminders_dismissed({ count: rows.length }) : sayDone(command[act.kind], subject, 1);
	announce(text);
	// Several commands could not be taken back by one button; what is dismissed together is one.
	showToast({ text, ...(stored.value.length === 1 && { undo: stamp }) });
}
