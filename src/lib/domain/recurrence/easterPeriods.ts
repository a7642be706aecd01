import { datePartsOf, dayNumberOf } from '../time/dayNumber.ts';
import { startOfWeekNumber } from '../time/week.ts';
import { ascending } from './ascending.ts';
import { dayFilterOf } from './dayFilter.ts';
import { easterDay } from './easter.ts';
import type { Periods } from './periods.ts';
import type { Rule } from './rule.ts';

/** The periods of a WEEKLY, MONTHLY or YEARLY rule with BYEASTER: the days counted from Easter that pass its other parts. */
export function easterPeriods(rule: Rule, start: number): Periods {
	const { freq, interval, wkst } = rule;
	const { byEaster = [], ...others } = rule;
	const matches = dayFilterOf(others) ?? (() => true);
	const { year, month } = datePartsOf(start);
	const week = startOfWeekNumber(start, wkst);
	// Months are counted from the year 0; a year is twelve of them.
	const length = freq === 'YEARLY' ? 12 * interval : interval;
	const begin = freq === 'YEARLY' ? year * 12 : year * 12 + month - 1;
	const monthStart = (index: number) => dayNumberOf(Math.floor(index / 12), (index % 12) + 1, 1);
	const first = (period: number) => (freq === 'WEEKLY' ? week + period * 7 * interval : monthStart(begin + period * length));
	const end = (period: number) => {
		if (freq === 'WEEKLY') return first(period) + 7;
		return monthStart(begin + period * length + (freq === 'YEARLY' ? 12 : 1));
	};
	const out: number[] = [];
	return {
		first,
		at(number) {
			if (freq === 'WEEKLY') return Math.floor((number - week) / (7 * interval));
			const parts = datePartsOf(number);
			return Math.floor((parts.year * 12 + parts.month - 1 - begin) / length);
		},
		days(period) {
			out.length = 0;
			const from = first(period);
			const to = end(period);
			const { year: firstYear } = datePartsOf(from);
			// 366 days from Easter reach into the neighbouring years; a period lies in at most two.
			for (let each = firstYear - 1; each <= firstYear + 2; each++)
				for (const days of byEaster) {
					const day = easterDay(each) + days;
					if (day >= from && day < to && matches(day)) out.push(day);
				}
			return ascending(out);
		},
	};
}
