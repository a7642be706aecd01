import type { Civil, Tz } from '#lib/model/scalars.ts';
import { dayFromNumber, dayNumber, dayNumberOf, digits, twoDigits } from '../time/dayNumber.ts';
import { offsetAt } from '../time/offsets.ts';

/** Seconds in a day of the wall clock. */
export const DAY_SECONDS = 86_400;

/** The first second of the year 10000, where the calendar ends. */
export const endOfTime = 253_402_300_800;

/** Seconds on the wall clock from 1970-01-01T00:00:00 to a civil time, which may carry `:ss`; a day counts from midnight. */
export function wallSeconds(civil: Civil): number {
	const day = dayNumber(civil) * DAY_SECONDS;
	if (civil.length < 16) return day;
	const seconds = civil.length > 16 ? digits(civil, 17, 19) : 0;
	return day + digits(civil, 11, 13) * 3600 + digits(civil, 14, 16) * 60 + seconds;
}

/** Writes wall-clock seconds in the form of a civil time of the given length: a day (10), minutes (16) or seconds (19). */
export function civilOfSeconds(seconds: number, length: number): Civil {
	const day = Math.floor(seconds / DAY_SECONDS);
	return dayFromNumber(day) + clockText(seconds - day * DAY_SECONDS, length);
}

/** The part of a civil time after its day: empty, `T09:00` or `T09:00:30`. */
export function clockText(secondOfDay: number, length: number): string {
	if (length <= 10) return '';
	const minutes = Math.floor(secondOfDay / 60);
	const text = `T${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
	return length > 16 ? `${text}:${twoDigits(secondOfDay % 60)}` : text;
}

/**
 * The last wall-clock second a rule's UNTIL allows (inclusive, RFC 5545 section 3.3.10). A date means the end of that
 * day; a UTC time is put on the clocks of the zone (as it stands when there is none); for whole days the date written
 * counts, whatever time follows it.
 */
export function untilSeconds(until: string, wholeDay: boolean, tz: Tz | undefined): number {
	const day = dayNumberOf(digits(until, 0, 4), digits(until, 4, 6), digits(until, 6, 8)) * DAY_SECONDS;
	if (wholeDay || until.length < 15) return day + DAY_SECONDS - 1;
	const wall = day + digits(until, 9, 11) * 3600 + digits(until, 11, 13) * 60 + digits(until, 13, 15);
	return until.endsWith('Z') && tz !== undefined ? wall + offsetAt(tz, wall * 1000) / 1000 : wall;
}

/** Writes wall-clock seconds in iCalendar's basic form: `20270603` for a whole day, else `20270603T090000`. */
export function basicOfSeconds(seconds: number, wholeDay: boolean): string {
	return civilOfSeconds(seconds, wholeDay ? 10 : 19).replaceAll(/[-:]/g, '');
}
