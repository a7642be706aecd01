import type { Channel } from '#lib/model/reminder.ts';
import type { Civil, Uuid } from '#lib/model/scalars.ts';

/**
 * What became of a planned reminder on this device: `pending` until it is due, `shown` as a notification, `waiting` to be
 * looked at in the app, `seen` when the person put it away.
 */
export type ReminderState = 'pending' | 'shown' | 'waiting' | 'seen';

/** A reminder that is due at one instant, for the member at this device. All times are epoch milliseconds. */
export interface PlannedReminder {
	/** `ACTIVITY/REMINDER/INSTANT`: the same however often it is planned, on any device. */
	id: string;
	activityId: Uuid;
	reminderId: Uuid;
	/** The occurrence it is for, where the activity repeats. */
	recurrenceId?: Civil;
	channel: Channel;
	/** When it is due. */
	at: number;
	/** From–to of what it reminds of. */
	from: number;
	to: number;
}

/** What became of a reminder that was due, and when it was shown or put among those that wait. */
export interface Told {
	state: Exclude<ReminderState, 'pending'>;
	shownAt: number;
}

/** A reminder whose time is yet to come; `told`: it had come already, before the clock went back. */
interface Pending {
	state: 'pending';
	told?: Told;
}

/** One row of the table `reminders`. */
export type ReminderRow = PlannedReminder & (Pending | Told);

/** What was planned of a row, without what became of it. */
export function plannedOf({ id, activityId, reminderId, recurrenceId, channel, at, from, to }: ReminderRow): PlannedReminder {
	return { id, activityId, reminderId, channel, at, from, to, ...(recurrenceId !== undefined && { recurrenceId }) };
}
