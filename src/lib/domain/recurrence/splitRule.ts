import type { Civil } from '#lib/model/scalars.ts';
import { planOfSeries } from './plan.ts';
import type { Series } from './plan.ts';
import type { Rule } from './rule.ts';
import { walk } from './walk.ts';
import { basicOfSeconds, DAY_SECONDS, wallSeconds } from './wallSeconds.ts';

/** A series cut in two: the rule of what was before, which keeps the old start, and that of what follows. */
export interface SplitRule {
	head: Rule;
	tail: Rule;
}

/**
 * Cuts a series for "this and following" at the occurrence that starts at `at`. The head ends before it, by an UNTIL
 * on the series' own clocks (a date for whole days); the tail, which starts there, keeps UNTIL and what is left of
 * COUNT. Undefined when there is nothing to cut: the rule cannot be read, or no occurrence lies before `at` or on it.
 */
export function splitRule(series: Series, at: Civil): SplitRule | undefined {
	const plan = planOfSeries(series);
	if ('kind' in plan) return undefined;
	const cut = wallSeconds(at);
	const { seconds } = walk(plan, { from: plan.start, to: cut, limit: 1 });
	if (seconds.length === 0) return undefined;
	const { count } = plan.rule;
	const wholeDay = plan.form <= 10;
	const head = { ...plan.rule, until: basicOfSeconds(wholeDay ? cut - DAY_SECONDS : cut - 1, wholeDay) };
	delete head.count;
	if (count === undefined) return { head, tail: plan.rule };
	const { counted, dense } = walk(plan, { from: cut, to: cut, limit: 1 });
	return dense || counted >= count ? undefined : { head, tail: { ...plan.rule, count: count - counted } };
}
