import type { Found, Stretch } from './collector.ts';
import type { Plan } from './plan.ts';
import { walkDays } from './walkDays.ts';
import { DAY_SECONDS } from './wallSeconds.ts';
import { lastSubDailyPeriod, walkSubDaily } from './walkSubDaily.ts';

/**
 * A second at or before the COUNTth occurrence, found without counting where every period holds the same number;
 * otherwise the start.
 */
export function notAfterLast(plan: Plan): number {
	if (!plan.periods) return lastSubDailyPeriod(plan);
	const { count, periods, rule, start, times } = plan;
	if (periods.constant === undefined || rule.bySetPos) return start;
	return periods.first(Math.floor((count - 1) / (periods.constant * times.length))) * DAY_SECONDS;
}

/** Finds the occurrences of a plan within a stretch, with bounded work. */
export function walk(plan: Plan, stretch: Stretch): Found {
	return plan.periods ? walkDays(plan, plan.periods, stretch) : walkSubDaily(plan, stretch);
}
