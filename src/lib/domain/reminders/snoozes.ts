import type { Reminder } from '#lib/model/reminder.ts';
import type { Civil, Instant, Json, Tz, Uuid } from '#lib/model/scalars.ts';
import { addDays } from '../time/arithmetic.ts';
import { dayOf } from '../time/civil.ts';
import { civilOf, instantOf } from '../time/zone.ts';
import { uuidFromText } from '../uuidFromText.ts';
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

/** The key of what a member put off, of one occurrence: put off once more, or on two devices at once, it is still one reminder. */
const snoozeId = (original: Uuid, recurrenceId: Civil | undefined, memberId: Uuid): Uuid =>
	uuidFromText(`${original}\n${memberId}\n${recurrenceId ?? ''}`);

/** The reminder that stands for one that a member put off until an instant, with its key. */
export function snoozeReminder(of: Reminder, { reminderId, recurrenceId }: PlannedReminder, at: Instant, memberId: Uuid): [Uuid, Reminder] {
	const original = of.snoozes?.id ?? reminderId;
	const reminder: Reminder = {
		trigger: { at },
		channel: of.channel,
		audience: 'me',
		by: memberId,
		...(of.text !== undefined && { text: of.text }),
		snoozes: { id: original, ...(recurrenceId !== undefined && { recurrenceId }) },
	};
	return [snoozeId(original, recurrenceId, memberId), reminder];
}
