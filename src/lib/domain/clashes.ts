import type { Activity } from '#lib/model/activity.ts';
import type { Clash } from '#lib/model/problem.ts';
import type { Tz, Uuid } from '#lib/model/scalars.ts';
import type { Occurrence } from './occurrence.ts';
import { occurrencesOf, type Range } from './occurrencesOf.ts';
import { performersOf } from './performersOf.ts';
import { spanOf } from './span.ts';
import { addDays } from './time/arithmetic.ts';
import { dayOf } from './time/civil.ts';
import { instantOf } from './time/zone.ts';

/** A stretch in which somebody is taken, in epoch milliseconds, half-open. */
export interface BusySpan {
	from: number;
	to: number;
	occurrence: Occurrence;
}

/** Whether an activity keeps its performers from doing another: busy, and not called off. */
export function takesTime(activity: Pick<Activity, 'busy' | 'status' | 'deletedAt' | 'when'>): boolean {
	const { busy, status, deletedAt, when } = activity;
	return busy && status !== 'cancelled' && deletedAt === undefined && when.start !== undefined && when.due === undefined;
}

/** When an activity takes its performers' time within a range. A whole day counts as the local day of `range.tz`. */
export function busySpansOf(activity: Activity, range: Range): BusySpan[] {
	if (!takesTime(activity)) return [];
	return occurrencesOf(activity, range).flatMap((occurrence) => {
		const { wholeDay, start, end, own } = occurrence;
		const from = wholeDay ? instantOf(start, range.tz) : instantOf(own.start ?? start, own.tz);
		const to = wholeDay ? instantOf(end, range.tz) : instantOf(own.end ?? end, own.tz);
		return to > from ? [{ from, to, occurrence }] : [];
	});
}

function clashOf(span: BusySpan, memberId: Uuid): Clash {
	const { activity, own, start, end } = span.occurrence;
	return { activityId: activity.id, subject: activity.subject, memberId, start: own.start ?? start, end: own.end ?? end, tz: own.tz };
}

/** Whether two activities are one: the same record, or a series and an occurrence of it that became its own record. */
function areOne(one: Activity, other: Activity): boolean {
	return one.id === other.id || one.seriesId === other.id || (other.seriesId === one.id && one.when.rrule === undefined);
}

/**
 * Busy activities of a performer that share a minute with this one (invariant I-7): spans are half-open, so 10–11 and
 * 11–12 do not clash; recurring ones are compared by occurrences within the range; the earliest clash first.
 */
export function clashesOf(activity: Activity, others: readonly Activity[], range: Range): Clash[] {
	const mine = busySpansOf(activity, range);
	if (mine.length === 0) return [];
	const performers = new Set(performersOf(activity));
	const found: { from: number; clash: Clash }[] = [];
	for (const other of others) {
		const shared = areOne(activity, other) ? undefined : performersOf(other).find((member) => performers.has(member));
		if (shared === undefined) continue;
		for (const span of busySpansOf(other, range)) {
			if (mine.some((own) => own.from < span.to && span.from < own.to)) found.push({ from: span.from, clash: clashOf(span, shared) });
		}
	}
	return found.sort((one, two) => one.from - two.from).map(({ clash }) => clash);
}

/** How far ahead a repeating activity is checked, in days: two years. */
const horizon = 731;

/** The days on which an activity is checked against others, a day more on both sides for other zones; undefined if it has no day. */
export function checkRange({ when }: Pick<Activity, 'when'>, tz: Tz): Range | undefined {
	const span = spanOf(when);
	if (!span) return undefined;
	const last = when.rrule === undefined ? dayOf(span.end) : addDays(dayOf(span.start), horizon);
	return { from: addDays(dayOf(span.start), -1), to: addDays(last, 2), tz };
}
