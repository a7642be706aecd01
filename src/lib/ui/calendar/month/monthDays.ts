import { addDays, daysBetween } from '#lib/domain/time/arithmetic.ts';
import type { Weekday } from '#lib/domain/time/week.ts';
import type { Civil } from '#lib/model/scalars.ts';

/** The first day of the month a day lies in. */
export const firstOfMonth = (day: Civil): Civil => `${day.slice(0, 7)}-01`;

/** The days of one week. */
export const daysOfWeek = (from: Civil): Civil[] => Array.from({ length: 7 }, (_, index) => addDays(from, index));

/** The days from the first to, exclusively, the last, week by week. */
export function weeksOf(from: Civil, to: Civil): Civil[][] {
	const count = Math.max(1, Math.ceil(daysBetween(from, to) / 7));
	return Array.from({ length: count }, (_, index) => daysOfWeek(addDays(from, 7 * index)));
}

/** Whether two days lie in one month. */
export const sameMonth = (day: Civil, other: Civil): boolean => day.slice(0, 7) === other.slice(0, 7);

/** Whether a day is a Saturday or a Sunday, by its place in a week that begins on `firstDay`. */
export const isWeekendColumn = (column: number, firstDay: Weekday): boolean => (column + firstDay - 1) % 7 >= 5;
