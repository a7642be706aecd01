import type { Weekday } from '../time/week.ts';
import { inOrder } from './inOrder.ts';
import { positionClause } from './positionClause.ts';
import { isSubDaily } from './plan.ts';
import type { Rule, RuleDay } from './rule.ts';
import type { NthWeekday, PhraseClause, PhraseScope } from './rulePhrase.ts';

/** What a rule says about days, weeks and months: when it takes place, and what that is restricted to. */
export interface DayClauses {
	clauses: PhraseClause[];
	only: PhraseClause[];
	/** Whether BYSETPOS has been told: "the last working day". */
	positionsTold: boolean;
}

/** Puts the day parts of a rule that leaves nothing to its start into clauses. */
export function dayClauses(rule: Rule): DayClauses {
	const restricts = isSubDaily(rule) || (rule.freq === 'DAILY' && rule.interval > 1);
	const chosen = restricts ? undefined : positionClause(rule, scopeOf(rule));
	const [when, ...conditions] = chosen ? [[chosen]] : [whenClauses(rule), ...conditionClauses(rule)];
	const months: PhraseClause[] = rule.byMonth && !tellsMonths(when) ? [{ kind: 'months', months: inOrder(rule.byMonth) }] : [];
	const inMonths = rule.interval === 1 && rule.freq !== 'YEARLY';
	if (restricts) return { clauses: [], only: [...when, ...conditions.flat(), ...months], positionsTold: false };
	return {
		clauses: [...when, ...(inMonths ? months : [])],
		only: [...conditions.flat(), ...(inMonths ? [] : months)],
		positionsTold: chosen !== undefined,
	};
}

/** The whole that days of the month and ordinal weekdays are counted in, where "every month" does not say it already. */
function scopeOf({ freq, byMonth }: Rule): { of?: PhraseScope } {
	if (freq === 'MONTHLY') return {};
	if (freq !== 'YEARLY') return { of: { kind: 'month' } };
	return { of: byMonth ? { kind: 'months', months: inOrder(byMonth) } : { kind: 'year' } };
}

function tellsMonths(clauses: readonly PhraseClause[]): boolean {
	return clauses.some((clause) => clause.kind === 'date' || ('of' in clause && clause.of?.kind === 'months'));
}

/** The part that says when; of several, the one that leaves the others to be conditions. */
function whenClauses(rule: Rule): PhraseClause[] {
	const { byEaster, byYearDay, byMonthDay, byWeekNo, byDay } = rule;
	const weeks: PhraseClause[] = byWeekNo ? [{ kind: 'weeks', weeks: inOrder(byWeekNo) }] : [];
	if (byEaster) return [{ kind: 'easter', days: [...byEaster].sort((a, b) => a - b) }];
	if (byYearDay) return [{ kind: 'yearDays', days: inOrder(byYearDay) }, ...weeks];
	if (byMonthDay) return [monthDayClause(rule, byMonthDay), ...weeks];
	return [...(byDay ? [weekdayClause(rule, byDay)] : []), ...weeks];
}

function conditionClauses(rule: Rule): PhraseClause[][] {
	const { byEaster, byYearDay, byMonthDay, byDay } = rule;
	const all: PhraseClause[] = [];
	if (byYearDay && byEaster) all.push({ kind: 'yearDays', days: inOrder(byYearDay) });
	if (byMonthDay && (byEaster ?? byYearDay)) all.push({ kind: 'monthDays', days: inOrder(byMonthDay), of: { kind: 'month' } });
	if (byDay && (byEaster ?? byYearDay ?? byMonthDay)) {
		const plain = plainWeekdays(byDay);
		all.push(plain ? { kind: 'ifWeekdays', weekdays: plain } : nthClause(rule, byDay));
	}
	return [all];
}

function monthDayClause(rule: Rule, byMonthDay: readonly number[]): PhraseClause {
	const days = inOrder(byMonthDay);
	const [month, ...months] = rule.byMonth ?? [];
	const [day = 0] = days;
	if (rule.freq === 'YEARLY' && month !== undefined && months.length === 0 && days.length === 1 && day > 0)
		return { kind: 'date', month, day };
	const of = rule.freq === 'YEARLY' && !rule.byMonth ? { of: { kind: 'month' as const } } : scopeOf(rule);
	const run = days.length > 1 && days.every((each, index) => each === day + index);
	if (run && day === 1) return { kind: 'firstDays', days: days.length, ...of };
	if (run && days.length > 2 && day > 0) return { kind: 'dayRange', from: day, to: day + days.length - 1, ...of };
	return { kind: 'monthDays', days, ...of };
}

function weekdayClause(rule: Rule, byDay: readonly RuleDay[]): PhraseClause {
	const plain = plainWeekdays(byDay);
	// "Every 2 months on every Monday": a plain weekday means all of them.
	if (!plain || ((rule.freq === 'MONTHLY' || rule.freq === 'YEARLY') && !rule.byWeekNo)) return nthClause(rule, byDay);
	return plain.join() === '1,2,3,4,5' ? { kind: 'workdays' } : { kind: 'weekdays', weekdays: plain };
}

function nthClause(rule: Rule, byDay: readonly RuleDay[]): PhraseClause {
	const key = ({ ordinal = 0 }: RuleDay) => (ordinal < 0 ? 1000 + ordinal : ordinal);
	const sorted = [...byDay].sort((a, b) => key(a) - key(b) || a.weekday - b.weekday);
	const days = sorted.map(({ ordinal, weekday }): NthWeekday => ({
		...(ordinal !== undefined && { ordinal }),
		weekdays: [weekday],
	}));
	const anyOrdinal = byDay.some((day) => day.ordinal !== undefined);
	return { kind: 'nthWeekdays', days, ...(anyOrdinal || rule.byMonth ? scopeOf(rule) : {}) };
}

/** The weekdays in order, when none has an ordinal. */
function plainWeekdays(byDay: readonly RuleDay[]): Weekday[] | undefined {
	return byDay.some((day) => day.ordinal !== undefined) ? undefined : inOrder(byDay.map((day) => day.weekday));
}
