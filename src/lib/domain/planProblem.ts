import type { Activity } from '#lib/model/activity.ts';
import type { Problem } from '#lib/model/problem.ts';
import type { Json, Tz } from '#lib/model/scalars.ts';
import { activityProblem } from './checkActivity.ts';
import { checkRange, clashesOf, takesTime } from './clashes.ts';
import { freeSlots } from './freeSlots.ts';
import { breaksPastRule } from './pastRule.ts';
import { performersOf } from './performersOf.ts';
import { expand } from './recurrence/expand.ts';
import { sameValue } from './sameValue.ts';
import { spanOf } from './span.ts';
import { minutesBetween } from './time/arithmetic.ts';
import { isDay } from './time/civil.ts';
import { instantOf } from './time/zone.ts';

/** What a plan is checked against. */
export interface PlanContext {
	/** The record as it stands; absent for a new one. */
	before?: Activity;
	/** Activities that may share its days: those of `checkRange` and of the weeks in which a free slot is looked for. */
	others: readonly Activity[];
	/** Epoch milliseconds. */
	now: number;
	tz: Tz;
	workingHours?: Json;
}

/** How many days ahead a free slot is looked for. */
export const slotDays = 21;

/** Whether a change touches what decides about clashes: otherwise an old double booking would block a new phone number. */
function takesOtherTime(activity: Activity, before: Activity | undefined): boolean {
	if (!before || !takesTime(before)) return true;
	const who = [performersOf(activity), performersOf(before)].map((members) => members.sort().join());
	return who[0] !== who[1] || !sameValue(activity.when, before.when);
}

function busyProblem(activity: Activity, { others, now, tz, workingHours }: PlanContext): Problem | undefined {
	const range = checkRange(activity, tz);
	const clashes = range ? clashesOf(activity, others, range) : [];
	const span = spanOf(activity.when);
	if (clashes.length === 0 || !span) return undefined;
	const minutes = isDay(span.start) ? 60 : minutesBetween(span.start, span.end);
	const after = Math.max(now, instantOf(span.start, activity.when.tz));
	const question = { performers: performersOf(activity), minutes, after, days: slotDays, tz, except: activity.id };
	return { kind: 'busy', clashes, free: freeSlots({ ...question, ...(workingHours !== undefined && { workingHours }) }, others) };
}

function neverTakesPlace({ when }: Activity): boolean {
	const { rrule, start, tz } = when;
	if (rrule === undefined || start === undefined) return false;
	const { occurrences, problem } = expand({ rrule, start, tz }, { from: start.slice(0, 10), to: '9999-12-31', limit: 1 });
	return occurrences.length === 0 && problem === undefined;
}

/**
 * Why an activity cannot be stored as it is, the first reason only: its form, the past rule (I-6), a rule that never
 * takes place, then a busy performer (I-7) with the clashes named and the next three free slots. Undefined if it can.
 */
export function planProblem(activity: Activity, context: PlanContext): Problem | undefined {
	const { before, now } = context;
	const form = activityProblem(activity, before);
	if (form) return form;
	// A plan that grew old is overdue and stays as it is; only creating and moving ask for the future.
	const moved = !sameValue(activity.when, before?.when);
	if (moved && breaksPastRule(activity.when, activity.status, now)) return { kind: 'pastPlan' };
	if (moved && neverTakesPlace(activity)) return { kind: 'recurrenceNever' };
	return takesTime(activity) && takesOtherTime(activity, before) ? busyProblem(activity, context) : undefined;
}
