import { datePartsOf, dayNumberOf, isLeapYear } from '../time/dayNumber.ts';
import { firstWeekStart, weekYearOfNumber, weekdayOfNumber } from '../time/week.ts';
import { ascending } from './ascending.ts';
import { bitsOf, dayFilterOf, inWeekdaySet, pushWeekdays, weekdaySetOf } from './dayFilter.ts';
import { monthReader } from './monthDays.ts';
import type { Periods } from './periods.ts';
import type { Rule } from './rule.ts';

/** Adds the day numbers of a year that take part to `out`; not necessarily in order. */
type YearReader = (year: number, out: number[]) => void;

/**
 * The periods of a YEARLY rule. With BYWEEKNO a year is the year of its weeks (ISO 8601), so that week 1 is whole
 * even where it begins in December; otherwise it is the calendar year.
 */
export function yearPeriods(rule: Rule, start: number): Periods {
	const { interval, wkst, byWeekNo } = rule;
	const yearOf = (day: number) => (byWeekNo ? weekYearOfNumber(day, wkst) : datePartsOf(day).year);
	const begin = yearOf(start);
	const pushYear = byWeekNo ? weeksReader(rule, byWeekNo, start) : readerOf(rule, start);
	const out: number[] = [];
	return {
		first(period) {
			const year = begin + period * interval;
			return byWeekNo ? firstWeekStart(year, wkst) : dayNumberOf(year, 1, 1);
		},
		at: (day) => Math.floor((yearOf(day) - begin) / interval),
		days(period) {
			out.length = 0;
			pushYear(begin + period * interval, out);
			return ascending(out);
		},
	};
}

/** Chooses how the days of a calendar year are found, after the table and note 2 of RFC 5545 section 3.3.10. */
function readerOf(rule: Rule, start: number): YearReader {
	const { byMonth, byYearDay, byMonthDay, byDay } = rule;
	const weekdays = byDay && weekdaySetOf(byDay);
	if (byYearDay) return yearDaysReader(rule, byYearDay);
	if (byMonthDay || !weekdays) {
		const { month, day } = datePartsOf(start);
		// What the rule does not say is taken from the start: the month of YEARLY;BYMONTHDAY=15, the day of YEARLY;BYMONTH=3.
		const months = byMonth ?? [month];
		const ofMonth = weekdays !== undefined && byMonth === undefined && weekdays.ordinals.length > 0;
		const pushMonth = monthReader(byMonthDay ?? [day], ofMonth ? undefined : weekdays);
		const keep = ofMonth ? ordinalsInYear(rule) : undefined;
		return (year, out) => {
			for (const each of months) pushMonth(year, each, out);
			if (keep) keepOnly(out, keep);
		};
	}
	if (!byMonth) return (year, out) => pushWeekdays(weekdays, dayNumberOf(year, 1, 1), dayNumberOf(year, 12, 31), out);
	const pushMonth = monthReader(undefined, weekdays);
	return (year, out) => {
		for (const month of byMonth) pushMonth(year, month, out);
	};
}

/** Whether a day is in BYDAY, ordinals counting within the year. */
function ordinalsInYear(rule: Rule): (day: number) => boolean {
	const weekdays = weekdaySetOf(rule.byDay ?? []);
	return (day) => {
		const { year } = datePartsOf(day);
		return inWeekdaySet(weekdays, day, dayNumberOf(year, 1, 1), dayNumberOf(year, 12, 31));
	};
}

function ordinalsInMonth(rule: Rule): (day: number) => boolean {
	const weekdays = weekdaySetOf(rule.byDay ?? []);
	return (number) => {
		const { year, month, day } = datePartsOf(number);
		const next = month === 12 ? dayNumberOf(year + 1, 1, 1) : dayNumberOf(year, month + 1, 1);
		return inWeekdaySet(weekdays, number, number - day + 1, next - 1);
	};
}

function yearDaysReader(rule: Rule, byYearDay: readonly number[]): YearReader {
	const { byMonth, byMonthDay } = rule;
	const matches = dayFilterOf({ ...(byMonth && { byMonth }), ...(byMonthDay && { byMonthDay }) });
	const ofWeekday = rule.byDay && (byMonth ? ordinalsInMonth(rule) : ordinalsInYear(rule));
	return (year, out) => {
		const first = dayNumberOf(year, 1, 1);
		const length = isLeapYear(year) ? 366 : 365;
		for (const wanted of byYearDay) {
			const step = wanted > 0 ? wanted - 1 : length + wanted;
			if (step < 0 || step >= length) continue;
			const day = first + step;
			if ((!matches || matches(day)) && (!ofWeekday || ofWeekday(day))) out.push(day);
		}
	};
}

/** The days of numbered weeks; without any other part that chooses days, the start's weekday of each. */
function weeksReader(rule: Rule, byWeekNo: readonly number[], start: number): YearReader {
	const { byMonth, byYearDay, byMonthDay, byDay, wkst } = rule;
	const anyDay = byMonthDay !== undefined || byYearDay !== undefined;
	const plain = byDay?.map((day) => day.weekday) ?? (anyDay ? [1, 2, 3, 4, 5, 6, 7] : [weekdayOfNumber(start)]);
	const weekdays = bitsOf(plain);
	const matches = dayFilterOf({
		...(byMonth && { byMonth }),
		...(byYearDay && { byYearDay }),
		...(byMonthDay && { byMonthDay }),
	});
	return (year, out) => {
		const first = firstWeekStart(year, wkst);
		const weeks = (firstWeekStart(year + 1, wkst) - first) / 7;
		for (const wanted of byWeekNo) {
			const week = wanted > 0 ? wanted - 1 : weeks + wanted;
			if (week < 0 || week >= weeks) continue;
			for (let day = first + week * 7; day < first + week * 7 + 7; day++)
				if (weekdays & (1 << weekdayOfNumber(day)) && (!matches || matches(day))) out.push(day);
		}
	};
}

function keepOnly(numbers: number[], keep: (number: number) => boolean): void {
	let length = 0;
	for (const number of numbers) if (keep(number)) numbers[length++] = number;
	numbers.length = length;
}
