import type { Activity } from '#lib/model/activity.ts';
import type { Problem } from '#lib/model/problem.ts';
import type { Tz } from '#lib/model/scalars.ts';
import { activityProblem } from './checkActivity.ts';
import { checkRange, clashesOf } from './clashes.ts';
import { lacksOutcome } from './completion.ts';
import { breaksPastRule } from './pastRule.ts';
import { performersOf } from './performersOf.ts';
import { expand } from './recurrence/expand.ts';
import { resourcesOf } from './resourcesOf.ts';
import { sameValue } from './sameValue.ts';
import { takesResources, takesTime } from './takenSpans.ts';

/** What a plan is checked against. */
export interface PlanContext {
	/** The record as it stands; absent for a new one. */
	before?: Activity;
	/** Activities that may share its days: those of `checkRange`. */
	others: readonly Activity[];
	/** Epoch milliseconds. */
	now: number;
	tz: Tz;
}

const sorted = (ids: string[]) => ids.sort().join();

/** Whether a change touches what decides about clashes: otherwise an old double booking would block a new phone number. */
function takesOther(activity: Activity, before: Activity | undefined): boolean {
	if (!before || !sameValue(activity.when, before.when)) return true;
	if (takesTime(activity) && (!takesTime(before) || sorted(performersOf(activity)) !== sorted(performersOf(before)))) return true;
	return takesResources(activity) && (!takesResources(before) || sorted(resourcesOf(activity)) !== sorted(resourcesOf(before)));
}

function busyProblem(activity: Activity, { others, tz }: PlanContext): Problem | undefined {
	const range = checkRange(activity, tz);
	const clashes = range ? clashesOf(activity, others, range) : [];
	return clashes.length === 0 ? undefined : { kind: 'busy', clashes, free: [] };
}

function neverTakesPlace({ when }: Activity): boolean {
	const { rrule, start, tz } = when;
	if (rrule === undefined || start === undefined) return false;
	const { occurrences, problem } = expand({ rrule, start, tz }, { from: start.slice(0, 10), to: '9999-12-31', limit: 1 });
	return occurrences.length === 0 && problem === undefined;
}

/**
 * Why an activity cannot be stored as it is, the first reason only: its form, the past rule (I-6), a rule that never
 * takes place, goals of which nobody says whether they were reached (I-12), then a performer or resource that is taken
 * (I-7, I-8), with the clashes named; `slotsFor` tells other times. Undefined if it can.
 */
export function planProblem(activity: Activity, context: PlanContext): Problem | undefined {
	const { before, now } = context;
	const form = activityProblem(activity, before);
	if (form) return form;
	// A plan that grew old is overdue and stays as it is; only creating and moving ask for the future.
	const moved = !sameValue(activity.when, before?.when);
	if (moved && breaksPastRule(activity.when, activity.status, now)) return { kind: 'pastPlan' };
	if (moved && neverTakesPlace(activity)) return { kind: 'recurrenceNever' };
	if (lacksOutcome(activity)) return { kind: 'outcomeMissing' };
	return takesOther(activity, before) ? busyProblem(activity, context) : undefined;
}
