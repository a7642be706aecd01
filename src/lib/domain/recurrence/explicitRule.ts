import type { Civil } from '#lib/model/scalars.ts';
import { datePartsOf, dayNumber } from '../time/dayNumber.ts';
import { weekday } from '../time/week.ts';
import type { Rule } from './rule.ts';

/**
 * The same rule with nothing left to the start, and in the shortest frequency that says it plainly: a daily rule on
 * Mondays is a weekly one, a yearly rule on every Monday too, a monthly rule in March a yearly one.
 */
export function explicitRule(rule: Rule, start: Civil): Rule {
	return plainer(completedRule(rule, start));
}

/** The same rule with nothing left to the start; other programs leave other things to it. */
export function completedRule(rule: Rule, start: Civil): Rule {
	const { freq, byMonth, byWeekNo, byYearDay, byMonthDay, byDay, byEaster } = rule;
	const { month, day } = datePartsOf(dayNumber(start));
	const chosen = byWeekNo ?? byYearDay ?? byMonthDay ?? byDay ?? byEaster;
	if (freq === 'WEEKLY' && !byDay && !byEaster) return { ...rule, byDay: [{ weekday: weekday(start) }] };
	if (freq === 'MONTHLY' && !chosen) return { ...rule, byMonthDay: [day] };
	if (freq !== 'YEARLY') return rule;
	if (!chosen) return { ...rule, byMonth: byMonth ?? [month], byMonthDay: [day] };
	if (byMonthDay && !byMonth && !byYearDay && !byWeekNo && !byEaster) return { ...rule, byMonth: [month] };
	if (byWeekNo && !byDay && !byMonthDay && !byYearDay) return { ...rule, byDay: [{ weekday: weekday(start) }] };
	return rule;
}

function plainer(rule: Rule): Rule {
	const { freq, interval, byMonth, byMonthDay, byYearDay, byWeekNo, byDay, bySetPos, byEaster } = rule;
	if (interval > 1 || bySetPos) return rule;
	if (byEaster) return freq === 'DAILY' || freq === 'WEEKLY' || freq === 'MONTHLY' ? { ...rule, freq: 'YEARLY' } : rule;
	const everyWeekday = byDay?.every((day) => day.ordinal === undefined) && !byMonthDay && !byYearDay && !byWeekNo;
	const daily = freq === 'DAILY' || freq === 'MONTHLY' || freq === 'YEARLY';
	if (everyWeekday && daily) return { ...rule, freq: 'WEEKLY' };
	if (freq === 'DAILY' && byMonthDay) return { ...rule, freq: byMonth ? 'YEARLY' : 'MONTHLY' };
	return freq === 'MONTHLY' && byMonth ? { ...rule, freq: 'YEARLY' } : rule;
}
