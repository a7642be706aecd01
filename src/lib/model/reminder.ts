import type { Civil, Instant, Uuid } from './scalars.ts';

export const channels = ['app', 'mail', 'sms'] as const;
export type Channel = (typeof channels)[number];

/** A reminder of an activity; `acknowledged` tells which members dismissed it, on any of their devices. */
export interface Reminder {
	trigger: { minutesBefore: number; anchor: 'start' | 'due' } | { at: Civil };
	channel: Channel;
	audience: 'me' | 'performers';
	text?: string;
	acknowledged: Partial<Record<Uuid, Instant>>;
}

export type Reminders = Partial<Record<Uuid, Reminder>>;
