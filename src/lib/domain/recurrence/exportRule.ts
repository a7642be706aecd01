import { civilOf, instantOf } from '../time/zone.ts';
import { planOfSeries } from './plan.ts';
import type { Series } from './plan.ts';
import type { Rule } from './rule.ts';
import { basicOfSeconds, civilOfSeconds } from './wallSeconds.ts';

/**
 * The rule of a series with UNTIL in the form RFC 5545 section 3.3.10 asks of a file: a date for whole days, UTC for a
 * start in a zone, the wall clock for a start in none. Undefined when the rule cannot be read.
 */
export function exportRule(series: Series): Rule | undefined {
	const plan = planOfSeries(series);
	if ('kind' in plan) return undefined;
	if (plan.rule.until === undefined) return plan.rule;
	const { tz } = series;
	if (plan.form <= 10 || tz === undefined) return { ...plan.rule, until: basicOfSeconds(plan.until, plan.form <= 10) };
	if (plan.rule.until.endsWith('Z')) return plan.rule;
	const utc = civilOf(instantOf(civilOfSeconds(plan.until, 16), tz), 'UTC').replaceAll(/[-:]/g, '');
	const second = String(((plan.until % 60) + 60) % 60).padStart(2, '0');
	return { ...plan.rule, until: `${utc}${second}Z` };
}
