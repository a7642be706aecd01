import type { Civil } from '#lib/model/scalars.ts';
import { daysBetween } from '../time/arithmetic.ts';
import { datePartsOf, dayNumber, dayNumberOf, daysInMonth, isLeapYear } from '../time/dayNumber.ts';
import type { DateParts } from '../time/dayNumber.ts';
import { firstWeekStart, weekYearOfNumber, weekdayOfNumber } from '../time/week.ts';
import type { Weekday } from '../time/week.ts';
import type { Rule, RuleDay } from './rule.ts';
import { shiftTimes } from './shiftTimes.ts';

/** One occurrence's old and new day, in every form the parts of a rule need. */
interface Move {
	days: number;
	from: DateParts & { number: number };
	to: DateParts & { number: number };
}

/**
 * The rule for a whole series of which one occurrence is moved from one time to another; the caller moves the start by
 * the same days and minutes. Weekdays, days of the month, months and UNTIL follow: TU moved by a day is WE, the last
 * Friday moved to the Saturday is the last Saturday, 31 moved by a day is the 1st. Undefined where no rule says what
 * is meant, such as the last working day of the month moved by one: the series must then be described anew.
 */
export function shiftRule(rule: Rule, from: Civil, to: Civil): Rule | undefined {
	const timed = shiftTimes(rule, from, to);
	const move = { days: daysBetween(from, to), from: placeOf(from), to: placeOf(to) };
	if (!timed || move.days === 0) return timed;
	if (rule.bySetPos && rule.freq !== 'WEEKLY') return undefined;
	const ordinals = rule.byDay?.some((day) => day.ordinal !== undefined);
	// Several ordinals, or a weekday bound to days of the month, do not move together.
	if (rule.byDay && ((ordinals && rule.byDay.length > 1) || rule.byMonthDay || rule.byYearDay)) return undefined;
	const parts: Partial<Rule> = {
		// Weeks are moved along, so that the days that shared a week still do.
		...(rule.freq === 'WEEKLY' && rule.interval > 1 && { wkst: shiftWeekday(rule.wkst, move.days) }),
		...(rule.byDay && { byDay: rule.byDay.map((day) => shiftDay(day, rule, move)) }),
		...(rule.byMonthDay && { byMonthDay: shiftMonthDays(rule.byMonthDay, move) }),
		...(rule.byMonth && rule.freq === 'YEARLY' && { byMonth: rule.byMonth.map((month) => shiftMonth(month, move)) }),
		...(rule.byYearDay && { byYearDay: rule.byYearDay.map((day) => shiftCyclic(day, move.days, 365)) }),
		...(rule.byWeekNo && { byWeekNo: rule.byWeekNo.map((week) => shiftCyclic(week, weeksMoved(rule, move), 52)) }),
		...(rule.byEaster && { byEaster: rule.byEaster.map((days) => days + move.days) }),
	};
	return { ...timed, ...parts };
}

function placeOf(civil: Civil): Move['from'] {
	const number = dayNumber(civil);
	return { ...datePartsOf(number), number };
}

function shiftWeekday(weekday: Weekday, days: number): Weekday {
	return (((((weekday - 1 + days) % 7) + 7) % 7) + 1) as Weekday;
}

function shiftDay(day: RuleDay, rule: Rule, { days, to }: Move): RuleDay {
	if (day.ordinal === undefined) return { weekday: shiftWeekday(day.weekday, days) };
	const ofYear = rule.freq === 'YEARLY' && !rule.byMonth;
	const first = ofYear ? dayNumberOf(to.year, 1, 1) : dayNumberOf(to.year, to.month, 1);
	const length = ofYear ? (isLeapYear(to.year) ? 366 : 365) : daysInMonth(to.year, to.month);
	const fromEnd = -Math.floor((first + length - 1 - to.number) / 7) - 1;
	const fromStart = Math.floor((to.number - first) / 7) + 1;
	// A fifth weekday is meant as the last: most months have no fifth.
	const keepsEnd = day.ordinal < 0 || (!ofYear && fromStart === 5);
	return { weekday: weekdayOfNumber(to.number), ordinal: keepsEnd ? fromEnd : fromStart };
}

function shiftMonthDays(monthDays: readonly number[], { days, from, to }: Move): number[] {
	const [only] = monthDays;
	if (monthDays.length === 1 && only === from.day) return [to.day];
	return [...new Set(monthDays.map((day) => shiftCyclic(day, days, 31)))];
}

/** Moves a position that counts from 1 or from the end (-1): past the last it begins again at 1, before the first at -1. */
function shiftCyclic(position: number, by: number, length: number): number {
	const moved = position + by;
	if (position > 0) return moved > length ? moved - length : moved < 1 ? moved - 1 : moved;
	return moved >= 0 ? moved + 1 : moved < -length ? moved + length : moved;
}

function shiftMonth(month: number, { from, to }: Move): number {
	return ((((month - 1 + to.month - from.month) % 12) + 12) % 12) + 1;
}

function weeksMoved({ wkst }: Rule, { from, to }: Move): number {
	const week = (day: number) => Math.floor((day - firstWeekStart(weekYearOfNumber(day, wkst), wkst)) / 7);
	return week(to.number) - week(from.number);
}
