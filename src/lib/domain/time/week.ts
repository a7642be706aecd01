import type { Civil } from '#lib/model/scalars.ts';
import { datePartsOf, dayFromNumber, dayNumber, dayNumberOf } from './dayNumber.ts';

/** A day of the week as ISO 8601 counts them: 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** The weekday of a day number (days from 1970-01-01, a Thursday). */
export function weekdayOfNumber(number: number): Weekday {
	return (((((number + 3) % 7) + 7) % 7) + 1) as Weekday;
}

/** The weekday of a civil time, 1 Monday .. 7 Sunday. */
export function weekday(civil: Civil): Weekday {
	return weekdayOfNumber(dayNumber(civil));
}

/** The day number on which the week of a day number begins, when weeks begin on `firstDay`. */
export function startOfWeekNumber(number: number, firstDay: Weekday): number {
	return number - ((weekdayOfNumber(number) - firstDay + 7) % 7);
}

/** The first day of the week a civil time lies in, when weeks begin on `firstDay` (1 Monday .. 7 Sunday). */
export function startOfWeek(civil: Civil, firstDay: Weekday): Civil {
	return dayFromNumber(startOfWeekNumber(dayNumber(civil), firstDay));
}

/** The day number on which week 1 of a year begins: the first week with at least four days in the year (ISO 8601). */
export function firstWeekStart(year: number, firstDay: Weekday): number {
	return startOfWeekNumber(dayNumberOf(year, 1, 4), firstDay);
}

/** The year whose weeks a day number belongs to; around New Year it may differ from the calendar year. */
export function weekYearOfNumber(number: number, firstDay: Weekday): number {
	const { year } = datePartsOf(number);
	if (number < firstWeekStart(year, firstDay)) return year - 1;
	return number >= firstWeekStart(year + 1, firstDay) ? year + 1 : year;
}

/** The ISO 8601 week number, 1..53, of a civil time. */
export function weekNumber(civil: Civil): number {
	const number = dayNumber(civil);
	return Math.floor((number - firstWeekStart(weekYearOfNumber(number, 1), 1)) / 7) + 1;
}

/** The year the ISO 8601 week of a civil time belongs to. */
export function weekYear(civil: Civil): number {
	return weekYearOfNumber(dayNumber(civil), 1);
}
