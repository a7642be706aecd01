import type { Civil } from '#lib/model/scalars.ts';
import type { When } from '#lib/model/when.ts';
import { datePartsOf, dayNumber, daysInMonth, isLeapYear } from '../time/dayNumber.ts';
import { parseRule } from './parseRule.ts';
import { untilDay } from './ruleEnd.ts';

/** A day that a rule asks for and the calendar does not have: 31 November, or 29 February of most years. */
export interface SkippedDay {
	kind: 'noDay';
	day: number;
	/** 1..12 */
	month: number;
	year: number;
	/** The day comes in leap years only: the next that has it. */
	leapYear?: number;
}

/** Months looked through for one that lacks the day: the four years of a leap year's round, and a century's gap. */
const mostMonths = 12 * 9;

/** The day of the month that a rule asks for, if it is one and nothing else decides. */
function dayAsked(when: When, start: Civil): { day: number; months: number[] | undefined; step: number } | undefined {
	const parsed = parseRule(when.rrule ?? '');
	if ('problem' in parsed) return undefined;
	const { freq, interval, byMonth, byMonthDay, byDay, byYearDay, byWeekNo, byEaster, bySetPos, count } = parsed.rule;
	if (byDay ?? byYearDay ?? byWeekNo ?? byEaster ?? bySetPos) return undefined;
	// The last of several counted times may come before the day that is missing: better nothing than a wrong word.
	if ((freq !== 'MONTHLY' && freq !== 'YEARLY') || count !== undefined) return undefined;
	const own = datePartsOf(dayNumber(start));
	const [day = own.day, ...others] = byMonthDay ?? [];
	if (others.length > 0) return undefined;
	const months = byMonth ?? (freq === 'YEARLY' ? [own.month] : undefined);
	return { day, months, step: freq === 'YEARLY' ? 12 * interval : interval };
}

/**
 * The first month, from the day `from` or the start on, in which a rule by days of the month finds no such day and
 * takes no place. Undefined where there is none, and for rules that count by something else or end by a number.
 */
export function skippedDay(when: When, from: Civil): SkippedDay | undefined {
	const start = when.due ?? when.start;
	const asked = start === undefined ? undefined : dayAsked(when, start);
	if (start === undefined || !asked || asked.day < 29) return undefined;
	const { day, months, step } = asked;
	const own = datePartsOf(dayNumber(start));
	const first = own.year * 12 + own.month - 1;
	const parsed = parseRule(when.rrule ?? '');
	const until = 'problem' in parsed ? undefined : untilDay(parsed.rule, start, when.tz);
	for (let index = first; index < first + mostMonths; index++) {
		const [year, month] = [Math.floor(index / 12), (index % 12) + 1];
		const counts = months === undefined ? (index - first) % step === 0 : months.includes(month);
		const inRound = months === undefined || step < 12 || (year - own.year) % (step / 12) === 0;
		const monthText = `${year}-${String(month).padStart(2, '0')}`;
		if (!counts || !inRound || monthText < from.slice(0, 7) || daysInMonth(year, month) >= day) continue;
		if (until !== undefined && `${monthText}-${day}` > until) return undefined;
		return { kind: 'noDay', day, month, year, ...(months?.join() === '2' && { leapYear: nextLeapYear(year) }) };
	}
	return undefined;
}

function nextLeapYear(after: number): number {
	let year = after + 1;
	while (!isLeapYear(year)) year++;
	return year;
}
