import type { Civil, Tz } from '#lib/model/scalars.ts';
import { civilOf, instantOf } from '../time/zone.ts';
import { completedRule } from './explicitRule.ts';
import { lastOccurrence } from './lastOccurrence.ts';
import { planOfSeries } from './plan.ts';
import type { Plan, Series } from './plan.ts';
import type { Rule } from './rule.ts';
import { basicOfSeconds, civilOfSeconds, wallSeconds } from './wallSeconds.ts';

/**
 * The rule of a series as RFC 5545 section 3.3.10 asks it of a file, saying the same to programs with other habits:
 * UNTIL as a date for whole days, in UTC for a start in a zone, on the wall clock for a start in none; COUNT or UNTIL,
 * not both; no times of day for whole days; nothing left to the start. Undefined when the rule cannot be read, or says
 * what the standard has no words for (BYEASTER).
 */
export function exportRule(series: Series): Rule | undefined {
	const plan = planOfSeries(series);
	if ('kind' in plan || plan.rule.byEaster) return undefined;
	const rule = oneEnd({ ...completedRule(plan.rule, series.start) }, series);
	if (plan.form > 10) return { ...rule, ...(rule.until !== undefined && { until: untilOf(plan, rule.until, series.tz) }) };
	const { byHour: _hours, byMinute: _minutes, bySecond: _seconds, ...days } = rule;
	return { ...days, ...(rule.until !== undefined && { until: rule.until.slice(0, 8) }) };
}

/** With both COUNT and UNTIL whichever ends first ends the series; its last occurrence says when that is. */
function oneEnd(rule: Rule, series: Series): Rule {
	if (rule.count === undefined || rule.until === undefined) return rule;
	const { count: _count, ...rest } = rule;
	const last = lastOccurrence(series);
	return last === undefined ? rest : { ...rest, until: basicOfSeconds(wallSeconds(last), last.length <= 10) };
}

function untilOf(plan: Plan, until: string, tz: Tz | undefined): string {
	if (until.endsWith('Z') && tz !== undefined) return until;
	const wall = until === plan.rule.until ? plan.until : wallSeconds(civilOfBasic(until));
	if (tz === undefined) return basicOfSeconds(wall, false);
	const utc = civilOf(instantOf(civilOfSeconds(wall, 16), tz), 'UTC').replaceAll(/[-:]/g, '');
	const second = String(((wall % 60) + 60) % 60).padStart(2, '0');
	return `${utc}${second}Z`;
}

const civilOfBasic = (text: string): Civil => text.replace(/^(....)(..)(..)T(..)(..)(..)$/, '$1-$2-$3T$4:$5:$6');
