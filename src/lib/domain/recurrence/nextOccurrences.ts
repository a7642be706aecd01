import type { Civil } from '#lib/model/scalars.ts';
import type { Expansion } from './expand.ts';
import { planOfSeries } from './plan.ts';
import type { Series } from './plan.ts';
import { walk } from './walk.ts';
import { civilOfSeconds, endOfTime, wallSeconds } from './wallSeconds.ts';

/** The next `n` occurrences that start after a civil time of the series' zone; fewer when the series ends before. */
export function nextOccurrences(series: Series, after: Civil, n: number): Expansion {
	return fromOn(series, wallSeconds(after) + 1, n);
}

/** The first time a series takes place, to which an editor moves a start the rule does not match; undefined if never. */
export function firstOccurrence(series: Series): Civil | undefined {
	return fromOn(series, wallSeconds(series.start), 1).occurrences[0];
}

/** Whether the start of a series is itself an occurrence; where it is not, it is left out (see decisions/0003). */
export function startMatches(series: Series): boolean {
	return firstOccurrence(series) === series.start;
}

function fromOn(series: Series, from: number, n: number): Expansion {
	const plan = planOfSeries(series);
	if ('kind' in plan) {
		const occurrences = n > 0 && wallSeconds(series.start) >= from ? [series.start] : [];
		return { occurrences, complete: false, problem: plan };
	}
	if (n <= 0) return { occurrences: [], complete: false };
	const { seconds, dense } = walk(plan, { from, to: endOfTime, limit: n });
	const occurrences = seconds.map((second) => civilOfSeconds(second, plan.form));
	if (dense) return { occurrences, complete: false, problem: { kind: 'ruleTooDense' } };
	return { occurrences, complete: seconds.length < n };
}
