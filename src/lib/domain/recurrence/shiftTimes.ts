import type { Civil } from '#lib/model/scalars.ts';
import { daysBetween } from '../time/arithmetic.ts';
import { dayNumberOf, digits } from '../time/dayNumber.ts';
import type { Rule } from './rule.ts';
import { basicOfSeconds, DAY_SECONDS, wallSeconds } from './wallSeconds.ts';

/**
 * The rule with its times of day and its UNTIL moved by as much as lies between two civil times. A single BYHOUR and
 * BYMINUTE follow; several stay when the hour and minute do not change and otherwise cannot be moved: undefined.
 */
export function shiftTimes(rule: Rule, from: Civil, to: Civil): Rule | undefined {
	const seconds = wallSeconds(to) - wallSeconds(from);
	const moved: Rule = rule.until === undefined ? { ...rule } : { ...rule, until: shiftUntil(rule.until, seconds, daysBetween(from, to)) };
	if (to.length <= 10 || from.length <= 10) return moved;
	for (const { part, at } of [
		{ part: 'byHour', at: 11 },
		{ part: 'byMinute', at: 14 },
	] as const) {
		const values = rule[part];
		const [before, after] = [digits(from, at, at + 2), digits(to, at, at + 2)];
		if (!values || before === after) continue;
		if (values.length > 1) return undefined;
		moved[part] = [after];
	}
	return moved;
}

/** An UNTIL moved by seconds; one that is a date moves by whole days. */
function shiftUntil(until: string, seconds: number, days: number): string {
	const day = dayNumberOf(digits(until, 0, 4), digits(until, 4, 6), digits(until, 6, 8)) * DAY_SECONDS;
	if (until.length < 15) return basicOfSeconds(day + days * DAY_SECONDS, true);
	const time = digits(until, 9, 11) * 3600 + digits(until, 11, 13) * 60 + digits(until, 13, 15);
	return basicOfSeconds(day + time + seconds, false) + (until.endsWith('Z') ? 'Z' : '');
}
