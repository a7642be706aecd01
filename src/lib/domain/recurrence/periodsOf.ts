import { datePartsOf, dayNumberOf } from '../time/dayNumber.ts';
import { startOfWeekNumber, weekdayOfNumber } from '../time/week.ts';
import { ascending } from './ascending.ts';
import { bitsOf, dayFilterOf, weekdaySetOf } from './dayFilter.ts';
import { easterPeriods } from './easterPeriods.ts';
import { monthReader } from './monthDays.ts';
import type { Periods } from './periods.ts';
import type { Rule } from './rule.ts';
import { yearPeriods } from './yearPeriods.ts';

/** The periods of a rule of frequency DAILY or longer, from the day it starts on. */
export function periodsOf(rule: Rule, start: number): Periods {
	if (rule.freq === 'DAILY') return dayPeriods(rule, start);
	if (rule.byEaster) return easterPeriods(rule, start);
	if (rule.freq === 'WEEKLY') return weekPeriods(rule, start);
	return rule.freq === 'MONTHLY' ? monthPeriods(rule, start) : yearPeriods(rule, start);
}

function dayPeriods(rule: Rule, start: number): Periods {
	const matches = dayFilterOf(rule);
	const out: number[] = [];
	const first = (period: number) => start + period * rule.interval;
	return {
		first,
		at: (day) => Math.floor((day - start) / rule.interval),
		days(period) {
			out.length = 0;
			if (!matches || matches(first(period))) out.push(first(period));
			return out;
		},
		...(matches ? {} : { constant: 1 }),
	};
}

function weekPeriods(rule: Rule, start: number): Periods {
	const week = startOfWeekNumber(start, rule.wkst);
	const length = 7 * rule.interval;
	const wanted = rule.byDay?.map((day) => day.weekday) ?? [weekdayOfNumber(start)];
	const steps = [0, 1, 2, 3, 4, 5, 6].filter((step) => wanted.includes(weekdayOfNumber(week + step)));
	const matches = dayFilterOf(rule.byMonth ? { byMonth: rule.byMonth } : {});
	const out: number[] = [];
	return {
		first: (period) => week + period * length,
		at: (day) => Math.floor((day - week) / length),
		days(period) {
			out.length = 0;
			for (const step of steps) {
				const day = week + period * length + step;
				if (!matches || matches(day)) out.push(day);
			}
			return out;
		},
		...(matches ? {} : { constant: steps.length }),
	};
}

function monthPeriods(rule: Rule, start: number): Periods {
	const { year, month, day } = datePartsOf(start);
	const begin = year * 12 + month - 1;
	const months = rule.byMonth ? bitsOf(rule.byMonth) : -1;
	const weekdays = rule.byDay && weekdaySetOf(rule.byDay);
	const pushMonth = monthReader(rule.byMonthDay ?? (weekdays ? undefined : [day]), weekdays);
	const out: number[] = [];
	return {
		first(period) {
			const index = begin + period * rule.interval;
			return dayNumberOf(Math.floor(index / 12), (index % 12) + 1, 1);
		},
		at(number) {
			const parts = datePartsOf(number);
			return Math.floor((parts.year * 12 + parts.month - 1 - begin) / rule.interval);
		},
		days(period) {
			out.length = 0;
			const index = begin + period * rule.interval;
			const inYear = index % 12;
			if (months & (2 << inYear)) pushMonth(Math.floor(index / 12), inYear + 1, out);
			return ascending(out);
		},
	};
}
