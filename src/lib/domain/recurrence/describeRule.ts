import type { Civil, Tz } from '#lib/model/scalars.ts';
import { dayClauses } from './dayClauses.ts';
import { explicitRule } from './explicitRule.ts';
import type { Rule } from './rule.ts';
import { inOrder } from './inOrder.ts';
import { untilDay } from './ruleEnd.ts';
import type { PhraseClause, PhraseUnit, RulePhrase } from './rulePhrase.ts';
import { twoDigits } from '../time/dayNumber.ts';

const UNITS: Record<Rule['freq'], PhraseUnit> = {
	SECONDLY: 'second',
	MINUTELY: 'minute',
	HOURLY: 'hour',
	DAILY: 'day',
	WEEKLY: 'week',
	MONTHLY: 'month',
	YEARLY: 'year',
};

/** More times of day than this are told by their hours and minutes. */
const MOST_TIMES = 8;

/**
 * What a rule says, as data to be put into words; every rule that `parseRule` reads has its phrase. What the rule
 * leaves out is taken from the start, as it is when counting. The zone is needed for an UNTIL in UTC.
 */
export function describeRule(rule: Rule, start: Civil, tz?: Tz): RulePhrase {
	const explicit = explicitRule(rule, start);
	const days = dayClauses(explicit);
	const times = start.length > 10 ? timeClauses(explicit, start) : { clauses: [], only: [] };
	const { bySetPos, interval } = explicit;
	const only = [...days.only, ...times.only];
	if (bySetPos && !days.positionsTold) only.push({ kind: 'positions', positions: inOrder(bySetPos) });
	// "Every day from Monday to Friday", but "every 2 weeks from Monday to Friday".
	const daily = interval === 1 && days.clauses.some((clause) => clause.kind === 'workdays') && explicit.freq === 'WEEKLY';
	const unit = daily ? 'day' : UNITS[explicit.freq];
	return { unit, interval, clauses: [...days.clauses, ...times.clauses], only, ends: endsOf(rule, start, tz) };
}

function endsOf(rule: Rule, start: Civil, tz: Tz | undefined): RulePhrase['ends'] {
	const day = untilDay(rule, start, tz);
	return [
		...(rule.count === undefined ? [] : [{ kind: 'count' as const, count: rule.count }]),
		...(day === undefined ? [] : [{ kind: 'until' as const, day }]),
	];
}

function timeClauses(rule: Rule, start: Civil): Pick<RulePhrase, 'clauses' | 'only'> {
	const { freq, byHour, byMinute, bySecond } = rule;
	const subDaily = freq === 'HOURLY' || freq === 'MINUTELY' || freq === 'SECONDLY';
	const seconds = bySecond?.join() === '0' && freq !== 'SECONDLY' ? undefined : bySecond;
	if (!subDaily && (byHour ?? byMinute) && !seconds) {
		const hours = inOrder(byHour ?? [Number(start.slice(11, 13))]);
		const minutes = inOrder(byMinute ?? [Number(start.slice(14, 16))]);
		const times = hours.flatMap((hour) => minutes.map((minute) => `${twoDigits(hour)}:${twoDigits(minute)}`));
		if (times.length <= MOST_TIMES) return { clauses: [{ kind: 'times', times }], only: [] };
	}
	const all: PhraseClause[] = [];
	if (byHour) all.push({ kind: 'hours', numbers: inOrder(byHour) });
	if (byMinute) all.push({ kind: 'minutes', numbers: inOrder(byMinute) });
	if (seconds) all.push({ kind: 'seconds', numbers: inOrder(seconds) });
	return subDaily ? { clauses: [], only: all } : { clauses: all, only: [] };
}
