import { dayNumberOf, daysInMonth } from '../time/dayNumber.ts';
import { inWeekdaySet, pushWeekdays } from './dayFilter.ts';
import type { WeekdaySet } from './dayFilter.ts';

/** Adds the day numbers of a month (1..12) that take part to `out`; not necessarily in order. */
export type MonthReader = (year: number, month: number, out: number[]) => void;

/**
 * Reads the days of single months: those of BYMONTHDAY that the month has (a 31 it lacks is left out), those of BYDAY
 * with ordinals counting within the month, or where both are given the days that are in both.
 */
export function monthReader(byMonthDay: readonly number[] | undefined, weekdays: WeekdaySet | undefined): MonthReader {
	return (year, month, out) => {
		const first = dayNumberOf(year, month, 1);
		const length = daysInMonth(year, month);
		const last = first + length - 1;
		if (byMonthDay) {
			for (const wanted of byMonthDay) {
				const day = wanted > 0 ? first + wanted - 1 : last + wanted + 1;
				if (day >= first && day <= last && (!weekdays || inWeekdaySet(weekdays, day, first, last))) out.push(day);
			}
		} else if (weekdays) pushWeekdays(weekdays, first, last, out);
	};
}
