import type { Civil, Uuid } from './scalars.ts';

export const channels = ['app', 'mail', 'sms'] as const;
export type Channel = (typeof channels)[number];

export const audiences = ['me', 'performers'] as const;
export type Audience = (typeof audiences)[number];

/** A wall clock in the activity's zone or, of what is put off, an `Instant`: when the clocks go back, an hour comes twice. */
export type FixedTime = string;

/**
 * When a reminder is due: so many minutes before the start or the due time, or at a fixed time. Of a
 * whole day the minutes count back from its midnight, so that nine o'clock on the day itself is -540.
 */
export type ReminderTrigger = { minutesBefore: number; anchor: 'start' | 'due' } | { at: FixedTime };

/** A reminder of an activity. Who has dismissed it, the activity's field `acknowledged` tells. */
export interface Reminder {
	trigger: ReminderTrigger;
	channel: Channel;
	audience: Audience;
	/** The member that "me" means; absent: who created the activity. */
	by?: Uuid;
	/** What it says, where that is not what the activity says. */
	text?: string;
	/** Put off: rings for this reminder, of this occurrence, and goes with it (RFC 9074 §8.1). */
	snoozes?: { id: Uuid; recurrenceId?: Civil };
}

export type Reminders = Partial<Record<Uuid, Reminder>>;
