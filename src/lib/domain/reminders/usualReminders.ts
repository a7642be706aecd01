import type { Activity, ActivityKind } from '#lib/model/activity.ts';
import type { Calendar } from '#lib/model/calendar.ts';
import type { Reminders } from '#lib/model/reminder.ts';
import type { SetOf, Uuid } from '#lib/model/scalars.ts';
import type { Term } from '#lib/model/term.ts';
import type { When } from '#lib/model/when.ts';
import { isDay } from '../time/civil.ts';

const minutesOfDay = 24 * 60;
/** Nobody wants to be rung at midnight: of a whole day, usual reminders come at nine. */
const morning = 9 * 60;

/** What a key begins with whose reminder came from a category or a calendar. */
const prefix = 'usual-';

/** Minutes of a set of decimal numbers, ascending; what is no number is passed over. */
export function minutesOf(set: SetOf<string>): number[] {
	return Object.keys(set)
		.map(Number)
		.filter((minutes) => Number.isFinite(minutes))
		.sort((one, other) => one - other);
}

/** What a usual reminder means for a whole day: nine o'clock on the day, or so many days before. */
export function minutesForDay(minutes: number): number {
	return Math.floor(Math.max(0, minutes) / minutesOfDay) * minutesOfDay - morning;
}

type Source = Pick<Term | Calendar, 'usualReminders'> | undefined;

/** The reminders that something new gets from its category or, where that has none, from its calendar; for its creator. */
export function usualReminders(kind: ActivityKind, when: When, by: Uuid, category: Source, calendar: Source): Reminders {
	const own = minutesOf(category?.usualReminders ?? {});
	const usual = own.length > 0 ? own : minutesOf(calendar?.usualReminders ?? {});
	const start = when.due ?? when.start;
	if (start === undefined || kind === 'note') return {};
	const anchor = when.due === undefined ? 'start' : 'due';
	const minutes = new Set(isDay(start) ? usual.map(minutesForDay) : usual);
	return Object.fromEntries(
		[...minutes].map((before) => [
			`${prefix}${before}`,
			{ trigger: { minutesBefore: before, anchor }, channel: 'app', audience: 'me', by } as const,
		]),
	);
}

type Parts = Pick<Activity, 'kind' | 'when' | 'createdBy' | 'categoryId' | 'calendarId' | 'reminders'>;

/** What is known of categories and calendars. */
interface Sources {
	term: ReadonlyMap<Uuid, Source>;
	calendar: ReadonlyMap<Uuid, Source>;
}

const inOrder = (reminders: Reminders) => JSON.stringify(Object.entries(reminders).sort(([one], [other]) => (one < other ? -1 : 1)));

/**
 * The reminders of an activity that was changed: as long as they are those that were usual before, they are those that
 * are usual for its category, its calendar and its form of time now; what somebody chose stays.
 */
export function followUsual(before: Parts, after: Parts, { term, calendar }: Sources): Reminders {
	const usualFor = ({ kind, when, createdBy, categoryId, calendarId }: Parts) =>
		usualReminders(kind, when, createdBy, term.get(categoryId), calendar.get(calendarId));
	const untouched = inOrder(before.reminders) === inOrder(usualFor(before));
	return untouched ? usualFor(after) : after.reminders;
}
