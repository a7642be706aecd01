import type { Plan } from './plan.ts';
import { walkDays } from './walkDays.ts';
import { walkSubDaily } from './walkSubDaily.ts';

/** The stretch to look through, in wall-clock seconds: `from` inclusive, `to` exclusive, and at most `limit` finds. */
export interface Stretch {
	from: number;
	to: number;
	limit: number;
}

/** What was found, ascending; `dense` when the work allowed ran out before the end of the stretch. */
export interface Found {
	seconds: number[];
	dense: boolean;
}

/** Finds the occurrences of a plan within a stretch, with bounded work. */
export function walk(plan: Plan, stretch: Stretch): Found {
	return plan.periods ? walkDays(plan, plan.periods, stretch) : walkSubDaily(plan, stretch);
}
