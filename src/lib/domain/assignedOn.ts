import type { Civil } from '#lib/model/scalars.ts';
import type { When } from '#lib/model/when.ts';
import { dayOf, isDay } from './time/civil.ts';

/** A day in the form that a task's due date has: a calendar file wants both alike (RFC 5545 §3.8.2.3). */
export const besideDue = (day: Civil, due: Civil): Civil => (isDay(due) ? dayOf(day) : `${dayOf(day)}${due.slice(10)}`);

/**
 * A task's time with the day on which it is given as its start (S1-32). It stays as it is where somebody said a start,
 * where it has no due date, was due before that day, or repeats: then its dates are the due ones.
 */
export function assignedOn(when: When, day: Civil): When {
	const { start, due, rrule } = when;
	if (start !== undefined || due === undefined || rrule !== undefined || dayOf(due) < day) return when;
	return { ...when, start: besideDue(day, due) };
}
