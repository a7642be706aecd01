import type { Civil } from '#lib/model/scalars.ts';
import { daysInMonth, digits } from './dayNumber.ts';

const DAY = /^\d{4}-\d\d-\d\d$/;
const CLOCK = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/;

/** Whether the text has the form of a whole day, `YYYY-MM-DD`; says nothing about the day existing. */
export function isDay(text: string): boolean {
	return text.length === 10 && DAY.test(text);
}

/** Whether the text has the form of a clock time, `YYYY-MM-DDTHH:mm`; says nothing about the day existing. */
export function isClock(text: string): boolean {
	return text.length === 16 && CLOCK.test(text);
}

/** Whether the text is a civil time that exists in the calendar: 30 February, 24:00 and the year 0 are refused. */
export function isValidCivil(text: string): text is Civil {
	const clock = isClock(text);
	if (!clock && !isDay(text)) return false;
	const year = digits(text, 0, 4);
	const month = digits(text, 5, 7);
	const day = digits(text, 8, 10);
	if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return false;
	return !clock || (digits(text, 11, 13) < 24 && digits(text, 14, 16) < 60);
}

/** The day, `YYYY-MM-DD`, of a civil time. */
export function dayOf(civil: Civil): Civil {
	return civil.slice(0, 10);
}

/** The `HH:mm` of a clock time; undefined for a whole day. */
export function timeOf(civil: Civil): string | undefined {
	return civil.length > 10 ? civil.slice(11, 16) : undefined;
}

/** The clock time on a day at `HH:mm`. */
export function atTime(day: Civil, time: string): Civil {
	return `${dayOf(day)}T${time}`;
}
