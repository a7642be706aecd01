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

/** One row of the table `reminders`. */
export interface ReminderRow extends PlannedReminder {
	state: ReminderState;
	/** When it was shown or put among those that wait. */
	shownAt?: number;
	/** Pending again because the clock went back: how it had been told before. */
	told?: 'shown' | 'waiting';
}
