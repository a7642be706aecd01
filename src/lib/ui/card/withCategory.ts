import { firstStatus } from '#lib/domain/newActivity.ts';
import { addDays, addMinutes } from '#lib/domain/time/arithmetic.ts';
import { isDay } from '#lib/domain/time/civil.ts';
import { usualReminders, withUsual } from '#lib/domain/reminders/usualReminders.ts';
import type { Activity } from '#lib/model/activity.ts';
import type { Calendar } from '#lib/model/calendar.ts';
import { offeredStatuses } from '#lib/model/status.ts';
import type { Term } from '#lib/model/term.ts';
import type { When } from '#lib/model/when.ts';

/** The same time in the form that a kind has: tasks have a due date, notes and mails a start only, the rest start and end. */
export function whenForKind(when: When, kind: Activity['kind'], minutes = 60): When {
	const { end, due, start, ...rest } = when;
	const from = start ?? due;
	if (from === undefined) return kind === 'task' ? when : rest;
	if (kind === 'task') return due === undefined ? { ...rest, due: from } : when;
	if (kind === 'note' || kind === 'mail') return { ...rest, start: from };
	const until = end ?? (isDay(from) ? addDays(from, 1) : addMinutes(from, minutes));
	return { ...rest, start: from, end: until };
}

/** An activity with another category, and what follows from it: kind, form of time, a status that the kind offers, its usual reminders. */
export function withCategory(activity: Activity, category: Term, now: number, calendar?: Calendar): Activity {
	const kind = category.kind ?? 'event';
	const when = whenForKind(activity.when, kind, category.minutes);
	const offered: readonly string[] = offeredStatuses[kind];
	const status = offered.includes(activity.status) ? activity.status : firstStatus(category, when, now);
	const usual = usualReminders(kind, when, activity.createdBy, category, calendar);
	const reminders = withUsual(activity, usual);
	return { ...activity, reminders, categoryId: category.id, kind, when, status, busy: activity.busy && kind !== 'task' && kind !== 'note' && kind !== 'mail' };
}
