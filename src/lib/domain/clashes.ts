import type { Activity } from '#lib/model/activity.ts';
import type { Clash, Taken } from '#lib/model/problem.ts';
import type { Tz } from '#lib/model/scalars.ts';
import type { Occurrence } from './occurrence.ts';
import type { Range } from './occurrencesOf.ts';
import { performersOf } from './performersOf.ts';
import { realSpan } from './realSpan.ts';
import { resourcesOf } from './resourcesOf.ts';
import { isBusyOnly } from './sharing/busyActivities.ts';
import { spanOf } from './span.ts';
import { takenSpansOf, takesResources, takesTime } from './takenSpans.ts';
import { addDays } from './time/arithmetic.ts';
import { dayOf, isDay } from './time/civil.ts';
import { civilOf, instantOf } from './time/zone.ts';

function clashOf({ activity, own, start, end }: Occurrence, taken: Taken): Clash {
	return {
		activityId: activity.id,
		subject: activity.subject,
		taken,
		start: own.start ?? start,
		end: own.end ?? end,
		tz: own.tz,
		...(isBusyOnly(activity) && { hidden: true }),
	};
}

/** Whether two activities are one: the same record, or a series and an occurrence of it that became its own record. */
function areOne(one: Activity, other: Activity): boolean {
	return one.id === other.id || one.seriesId === other.id || (other.seriesId === one.id && one.when.rrule === undefined);
}

const shared = <Id>(ones: readonly Id[], others: readonly Id[]) => ones.find((one) => others.includes(one));

/** What two activities would both take, if their times met: the first performer busy in both, and the first resource. */
function takenByBoth(one: Activity, other: Activity): Taken[] {
	const member = takesTime(one) && takesTime(other) ? shared(performersOf(one), performersOf(other)) : undefined;
	const resource = takesResources(one) && takesResources(other) ? shared(resourcesOf(one), resourcesOf(other)) : undefined;
	return [...(member === undefined ? [] : [{ member }]), ...(resource === undefined ? [] : [{ resource }])];
}

/**
 * Activities that share a minute with this one and a busy performer (invariant I-7) or a resource (I-8): spans are
 * half-open, so 10–11 and 11–12 do not clash; recurring ones are compared by occurrences within the range; the earliest
 * clash first, and at one time that of a person before that of a resource.
 */
export function clashesOf(activity: Activity, others: readonly Activity[], range: Range): Clash[] {
	const mine = takenSpansOf(activity, range);
	if (mine.length === 0) return [];
	const found: { from: number; clash: Clash }[] = [];
	for (const other of others) {
		const both = areOne(activity, other) ? [] : takenByBoth(activity, other);
		if (both.length === 0) continue;
		for (const { from, to, occurrence } of takenSpansOf(other, range)) {
			if (!mine.some((own) => own.from < to && from < own.to)) continue;
			found.push(...both.map((taken) => ({ from, clash: clashOf(occurrence, taken) })));
		}
	}
	return found.sort((one, two) => one.from - two.from).map(({ clash }) => clash);
}

/** How far ahead a repeating activity is checked, in days: two years. */
const horizon = 731;
/** In ms: more than any hour that clocks show twice. */
const repeated = 3 * 3_600_000;

/**
 * What an activity is checked against: the days it touches on clocks in `tz`, up to its end; of a series two years, and a day
 * more on both sides for the hours by which its clocks may move. Undefined if it has no day.
 */
export function checkRange({ when }: Pick<Activity, 'when'>, tz: Tz): Range | undefined {
	const span = spanOf(when);
	if (!span) return undefined;
	const { start } = span;
	if (when.rrule !== undefined) return { from: addDays(dayOf(start), -1), to: addDays(dayOf(start), horizon + 2), tz };
	if (isDay(start)) return { from: start, to: span.end, tz };
	const { from, to } = realSpan(span, when.tz);
	const end = civilOf(to, tz);
	// The second of two equal times is behind what the clocks show as later.
	return { from: dayOf(civilOf(from, tz)), to: instantOf(end, tz) === to ? end : civilOf(to + repeated, tz), tz };
}
