import { inOrder } from './inOrder.ts';
import type { Rule } from './rule.ts';
import type { PhraseClause, PhraseScope } from './rulePhrase.ts';

/**
 * BYSETPOS as people say it, where it chooses among the weekdays of a month: "the last working day", "the first
 * Tuesday or Thursday", and of all seven days simply the nth day. Undefined where it chooses among anything else.
 */
export function positionClause(rule: Rule, scope: { of?: PhraseScope }): PhraseClause | undefined {
	const { freq, byMonth, byMonthDay, byYearDay, byWeekNo, byEaster, byDay, bySetPos } = rule;
	const inMonth = freq === 'MONTHLY' || (freq === 'YEARLY' && byMonth?.length === 1);
	const severalTimes = [rule.byHour, rule.byMinute, rule.bySecond].some((list) => list && list.length > 1);
	if (!bySetPos || !byDay || !inMonth || severalTimes) return undefined;
	if (byMonthDay ?? byYearDay ?? byWeekNo ?? byEaster ?? byDay.find((day) => day.ordinal !== undefined)) return undefined;
	const weekdays = inOrder(byDay.map((day) => day.weekday));
	const positions = inOrder(bySetPos);
	if (weekdays.length === 7) return { kind: 'monthDays', days: positions, ...scope };
	return { kind: 'nthWeekdays', days: positions.map((ordinal) => ({ ordinal, weekdays })), ...scope };
}
