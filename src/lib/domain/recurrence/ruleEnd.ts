import type { Civil, Tz } from '#lib/model/scalars.ts';
import { dayFromNumber } from '../time/dayNumber.ts';
import type { Rule } from './rule.ts';
import { DAY_SECONDS, untilSeconds } from './wallSeconds.ts';

/** When a recurrence ends: never, after so many times, or with a day (inclusive, on the clocks of the series). */
export type RuleEnd = { kind: 'never' } | { kind: 'count'; count: number } | { kind: 'until'; day: Civil };

/** How a rule ends; undefined when it has both COUNT and UNTIL, which no single end says. */
export function ruleEndOf(rule: Rule, start: Civil, tz?: Tz): RuleEnd | undefined {
	const day = untilDay(rule, start, tz);
	if (rule.count !== undefined) return day === undefined ? { kind: 'count', count: rule.count } : undefined;
	return day === undefined ? { kind: 'never' } : { kind: 'until', day };
}

/** The last day a rule's UNTIL leaves room for the start's time of day on; undefined without UNTIL. */
export function untilDay({ until }: Rule, start: Civil, tz?: Tz): Civil | undefined {
	if (until === undefined) return undefined;
	const last = untilSeconds(until, start.length <= 10, tz);
	const time = start.length <= 10 ? 0 : timeOfDay(start);
	return dayFromNumber(Math.floor((last - time) / DAY_SECONDS));
}

function timeOfDay(start: Civil): number {
	return Number(start.slice(11, 13)) * 3600 + Number(start.slice(14, 16)) * 60;
}
