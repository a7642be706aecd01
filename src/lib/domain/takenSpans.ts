import type { Activity } from '#lib/model/activity.ts';
import type { Uuid } from '#lib/model/scalars.ts';
import type { Occurrence } from './occurrence.ts';
import { occurrencesOf, type Range } from './occurrencesOf.ts';
import { performersOf } from './performersOf.ts';
import { realSpan } from './realSpan.ts';
import { resourcesOf } from './resourcesOf.ts';
import { instantOf } from './time/zone.ts';

/** A stretch in which somebody or something is taken, in epoch milliseconds, half-open. */
export interface TakenSpan {
	from: number;
	to: number;
	occurrence: Occurrence;
}

/** Whether an activity stands in the calendar at a time: not called off, not in the trash, and no task. */
function stands({ status, deletedAt, when }: Pick<Activity, 'status' | 'deletedAt' | 'when'>): boolean {
	return status !== 'cancelled' && deletedAt === undefined && when.start !== undefined && when.due === undefined;
}

/** Whether an activity keeps its performers from doing another: it is busy and stands (I-7). */
export function takesTime(activity: Pick<Activity, 'busy' | 'status' | 'deletedAt' | 'when'>): boolean {
	return activity.busy && stands(activity);
}

/** Whether an activity keeps resources from serving another: it has some and stands, busy or not (I-8). */
export function takesResources(activity: Pick<Activity, 'resources' | 'status' | 'deletedAt' | 'when'>): boolean {
	return stands(activity) && resourcesOf(activity).length > 0;
}

/** The members and resources whose time an activity takes. */
export function takersOf(activity: Activity): Uuid[] {
	return [...(takesTime(activity) ? performersOf(activity) : []), ...(takesResources(activity) ? resourcesOf(activity) : [])];
}

/**
 * When an activity takes its performers' time, or its resources, within a range. A whole day counts as the local day of
 * `range.tz`; a moment takes nothing.
 */
export function takenSpansOf(activity: Activity, range: Range): TakenSpan[] {
	if (!takesTime(activity) && !takesResources(activity)) return [];
	return occurrencesOf(activity, range).flatMap((occurrence) => {
		const { wholeDay, start, end, own } = occurrence;
		const { from, to } = wholeDay
			? { from: instantOf(start, range.tz), to: instantOf(end, range.tz) }
			: realSpan({ start: own.start ?? start, end: own.end ?? end }, own.tz);
		return to > from ? [{ from, to, occurrence }] : [];
	});
}
