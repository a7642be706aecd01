import { weekdayCodes } from './rule.ts';
import type { Rule, RuleDay } from './rule.ts';

/** Writes a rule as an RRULE value (RFC 5545 section 3.3.10), without what is the default; `parseRule` reads it back. */
export function formatRule(rule: Rule): string {
	const parts: [name: string, value: string | number | undefined][] = [
		['FREQ', rule.freq],
		['INTERVAL', rule.interval === 1 ? undefined : rule.interval],
		['BYMONTH', rule.byMonth?.join()],
		['BYWEEKNO', rule.byWeekNo?.join()],
		['BYYEARDAY', rule.byYearDay?.join()],
		['BYMONTHDAY', rule.byMonthDay?.join()],
		['BYDAY', rule.byDay?.map(formatDay).join()],
		['BYHOUR', rule.byHour?.join()],
		['BYMINUTE', rule.byMinute?.join()],
		['BYSECOND', rule.bySecond?.join()],
		['BYEASTER', rule.byEaster?.join()],
		['BYSETPOS', rule.bySetPos?.join()],
		['COUNT', rule.count],
		['UNTIL', rule.until],
		['WKST', rule.wkst === 1 ? undefined : weekdayCodes[rule.wkst - 1]],
	];
	return parts.flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${value}`])).join(';');
}

function formatDay({ weekday, ordinal }: RuleDay): string {
	return `${ordinal ?? ''}${weekdayCodes[weekday - 1]}`;
}
