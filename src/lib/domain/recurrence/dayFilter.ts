import { datePartsOf, dayNumberOf, daysInMonth, isLeapYear } from '../time/dayNumber.ts';
import { weekdayOfNumber } from '../time/week.ts';
import { isByEaster } from './easter.ts';
import type { Rule, RuleDay } from './rule.ts';

/** BYDAY made ready: a bit per plain weekday (bit 1 Monday .. bit 7 Sunday) and the members with an ordinal. */
export interface WeekdaySet {
	plain: number;
	ordinals: RuleDay[];
}

/** A set of small positive numbers as bits, for quick asking. */
export function bitsOf(numbers: readonly number[]): number {
	return numbers.reduce((bits, number) => bits | (1 << number), 0);
}

/** Splits BYDAY into plain weekdays and those with an ordinal. */
export function weekdaySetOf(days: readonly RuleDay[]): WeekdaySet {
	return {
		plain: bitsOf(days.filter((day) => day.ordinal === undefined).map((day) => day.weekday)),
		ordinals: days.filter((day) => day.ordinal !== undefined),
	};
}

/** Whether a day is in the set, ordinals counting within the days `first`..`last` (a month or a year) it lies in. */
export function inWeekdaySet(set: WeekdaySet, day: number, first: number, last: number): boolean {
	const weekday = weekdayOfNumber(day);
	if (set.plain & (1 << weekday)) return true;
	for (const wanted of set.ordinals) {
		if (wanted.weekday !== weekday) continue;
		const fromStart = Math.floor((day - first) / 7) + 1;
		const fromEnd = -Math.floor((last - day) / 7) - 1;
		if (wanted.ordinal === fromStart || wanted.ordinal === fromEnd) return true;
	}
	return false;
}

/** Adds to `out` the days of `first`..`last` that are in the set; not in order, and possibly twice, if it has ordinals. */
export function pushWeekdays(set: WeekdaySet, first: number, last: number, out: number[]): void {
	if (set.plain !== 0)
		for (let day = first, weekday = weekdayOfNumber(first) as number; day <= last; day++) {
			if (set.plain & (1 << weekday)) out.push(day);
			weekday = weekday === 7 ? 1 : weekday + 1;
		}
	for (const { weekday, ordinal = 0 } of set.ordinals) {
		const day =
			ordinal > 0
				? first + ((weekday - weekdayOfNumber(first) + 7) % 7) + (ordinal - 1) * 7
				: last - ((weekdayOfNumber(last) - weekday + 7) % 7) + (ordinal + 1) * 7;
		if (day >= first && day <= last) out.push(day);
	}
}

/** A question about a day number. */
export type DayFilter = (day: number) => boolean;

/** The parts of a rule that a day by itself can pass or not. */
export type DayParts = Pick<Rule, 'byMonth' | 'byYearDay' | 'byMonthDay' | 'byDay' | 'byEaster'>;

/** Whether a day passes BYMONTH, BYYEARDAY, BYMONTHDAY, plain BYDAY and BYEASTER; undefined when every day does. */
export function dayFilterOf(rule: DayParts): DayFilter | undefined {
	const months = rule.byMonth ? bitsOf(rule.byMonth) : 0;
	const weekdays = rule.byDay ? weekdaySetOf(rule.byDay).plain : 0;
	const { byYearDay, byMonthDay, byEaster } = rule;
	if (!months && !weekdays && !byYearDay && !byMonthDay && !byEaster) return undefined;
	return (number) => {
		if (weekdays && !(weekdays & (1 << weekdayOfNumber(number)))) return false;
		if (byEaster && !isByEaster(number, byEaster)) return false;
		if (!months && !byYearDay && !byMonthDay) return true;
		const { year, month, day } = datePartsOf(number);
		if (months && !(months & (1 << month))) return false;
		if (byMonthDay && !byMonthDay.includes(day) && !byMonthDay.includes(day - daysInMonth(year, month) - 1)) return false;
		if (!byYearDay) return true;
		const yearDay = number - dayNumberOf(year, 1, 1) + 1;
		return byYearDay.includes(yearDay) || byYearDay.includes(yearDay - (isLeapYear(year) ? 367 : 366));
	};
}
