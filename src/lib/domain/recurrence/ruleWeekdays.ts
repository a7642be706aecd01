import type { Civil } from '#lib/model/scalars.ts';
import { weekday, type Weekday } from '../time/week.ts';
import { parseRule } from './parseRule.ts';

const all: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

/**
 * The weekdays on which occurrences of a rule can begin, in the wall clock of the series: those it names, the start's
 * where it goes by weeks, all where it goes by dates. One that cannot be read takes place at its start.
 */
export function ruleWeekdays(rrule: string, start: Civil): readonly Weekday[] {
	const parsed = parseRule(rrule);
	if (!('rule' in parsed)) return [weekday(start)];
	const { freq, interval, byDay, byEaster } = parsed.rule;
	if (byDay) return [...new Set(byDay.map((day) => day.weekday))];
	const byWeeks = freq === 'WEEKLY' || (freq === 'DAILY' && interval % 7 === 0);
	return byWeeks && !byEaster ? [weekday(start)] : all;
}
