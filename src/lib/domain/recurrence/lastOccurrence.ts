import type { Civil } from '#lib/model/scalars.ts';
import { parseRule } from './parseRule.ts';
import { planOfSeries } from './plan.ts';
import type { Plan, Series } from './plan.ts';
import type { Rule } from './rule.ts';
import { notAfterLast, walk } from './walk.ts';
import { DAY_SECONDS, civilOfSeconds, endOfTime } from './wallSeconds.ts';

/** Whether a rule ends by itself, by COUNT or UNTIL; one that cannot be read is the start alone and so does. */
export function isRuleFinite(rrule: string | Rule): boolean {
	const parsed = typeof rrule === 'string' ? parseRule(rrule) : { rule: rrule };
	return 'problem' in parsed || parsed.rule.count !== undefined || parsed.rule.until !== undefined;
}

/**
 * The last time a series takes place, for indexes: never earlier than the truth. Undefined when it is endless, or
 * ends so far off that the work allowed does not reach it; where the last time before UNTIL is hard to find, UNTIL
 * itself. A series found never to take place, and one whose rule cannot be read, ends with its start.
 */
export function lastOccurrence(series: Series): Civil | undefined {
	const plan = planOfSeries(series);
	if ('kind' in plan) return series.start;
	if (plan.count === Infinity && plan.until === Infinity) return undefined;
	const last = plan.until === Infinity ? lastByCount(plan) : lastUntil(plan, plan.until);
	return last === undefined ? undefined : civilOfSeconds(Math.max(last, plan.start), plan.form);
}

function lastByCount(plan: Plan): number | undefined {
	const from = Math.max(plan.start, notAfterLast(plan));
	const { seconds, dense } = walk(plan, { from, to: endOfTime, limit: Infinity, lastOnly: true });
	return dense ? undefined : (seconds[0] ?? plan.start);
}

/** Looks back from UNTIL in ever longer stretches, so that the usual rule is answered by the first. */
function lastUntil(plan: Plan, until: number): number {
	const days = plan.rule.interval * DAY_SECONDS;
	for (const length of [3600, DAY_SECONDS, 40 * days, 800 * days, 12_000 * days, Infinity]) {
		const from = Math.max(plan.start, until - length);
		const { seconds, dense } = walk(plan, { from, to: until + 1, limit: Infinity, lastOnly: true });
		if (dense) return until;
		if (seconds[0] !== undefined) return seconds[0];
		if (from === plan.start) break;
	}
	return plan.start;
}
