import type { ActivityKind } from '#lib/model/activity.ts';
import type { When } from '#lib/model/when.ts';
import { addDays, addMinutes } from './time/arithmetic.ts';
import { isDay } from './time/civil.ts';

/** The same time in the form that a kind has: tasks have a due date, notes and mails a start only, the rest start and end. */
export function whenForKind(when: When, kind: ActivityKind, minutes = 60): When {
	const { end, due, start, ...rest } = when;
	// A task stands where it is due, not where it may be begun.
	const from = due ?? start;
	if (from === undefined) return kind === 'task' ? when : rest;
	if (kind === 'task') return due === undefined ? { ...rest, due: from } : when;
	if (kind === 'note' || kind === 'mail') return { ...rest, start: from };
	const until = end ?? (isDay(from) ? addDays(from, 1) : addMinutes(from, minutes));
	return { ...rest, start: from, end: until };
}
