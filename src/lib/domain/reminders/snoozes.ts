import type { Reminder } from '#lib/model/reminder.ts';
import type { Civil, Json, Tz } from '#lib/model/scalars.ts';
import { addDays } from '../time/arithmetic.ts';
import { dayOf } from '../time/civil.ts';
import { civilOf, instantOf } from '../time/zone.ts';
import { startOfWork } from '../workingHours.ts';
import type { PlannedReminder } from './plannedReminder.ts';

/** How long a reminder can be put off. */
export const snoozes = ['5', '10', '60', 'start', 'tomorrow'] as const;
export type Snooze = (typeof snoozes)[number];

const minute = 60_000;

/** What the end of a snooze is reckoned from: instants in epoch ms, the zone where the person is. */
export interface SnoozeQuestion {
	now: number;
	tz: Tz;
	workingHours?: Json;
}

/**
 * The instant until which a snooze lasts. Reminders ring on full minutes: the nearest one ends a stretch, so that five
 * minutes from 9:50 by the clock are 9:55; until the start is never over before it is given.
 */
export function snoozedUntil(snooze: Snooze, { from }: Pick<PlannedReminder, 'from'>, question: SnoozeQuestion): number {
	const { now, tz, workingHours } = question;
	if (snooze === 'start') return Math.ceil(Math.max(from, now + 1) / minute) * minute;
	if (snooze !== 'tomorrow') return Math.round(now / minute + Number(snooze)) * minute;
	return instantOf(startOfWork(workingHours, addDays(dayOf(civilOf(now, tz)), 1)), tz);
}

/** The snoozes that make sense now: until the start only of what has not started. */
export function offeredSnoozes({ from }: Pick<PlannedReminder, 'from'>, now: number): Snooze[] {
	return snoozes.filter((snooze) => snooze !== 'start' || from > now + minute);
}

/** The reminder that stands for one put off until an instant, which clocks in the activity's zone show as `at`. */
export function snoozeReminder(of: Reminder, row: PlannedReminder, at: Civil, by: string): Reminder {
	const original = of.snoozes?.id ?? row.reminderId;
	return {
		trigger: { at },
		channel: of.channel,
		audience: 'me',
		by,
		...(of.text !== undefined && { text: of.text }),
		snoozes: { id: original, ...(row.recurrenceId !== undefined && { recurrenceId: row.recurrenceId }) },
	};
}
