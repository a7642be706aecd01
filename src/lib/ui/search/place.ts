import { lastOccurrence } from '#lib/domain/recurrence/lastOccurrence.ts';
import { spanOf } from '#lib/domain/span.ts';
import { minuteNumber } from '#lib/domain/time/minuteNumber.ts';
import type { Activity } from '#lib/model/activity.ts';

/** Roughly when an activity is, in minutes, zones left aside: enough to tell what is near from what is far. */
export interface Place {
	from: number;
	to: number;
}

/** What has no time stands this far off: behind what is planned soon. */
const sometime = 90 * 1440;

/** Where an activity stands in time; a repeating one from its first to its last occurrence. Undefined: some time. */
export function placeOf({ when, rdates }: Pick<Activity, 'when' | 'rdates'>): Place | undefined {
	const span = spanOf(when);
	if (!span) return undefined;
	const [from, end] = [minuteNumber(span.start), minuteNumber(span.end)];
	if (when.rrule === undefined && Object.keys(rdates).length === 0) return { from, to: end };
	const last = when.rrule === undefined ? span.start : lastOccurrence({ rrule: when.rrule, start: span.start, tz: when.tz });
	const extra = Object.keys(rdates).map(minuteNumber);
	return {
		from: Math.min(from, ...extra),
		to: last === undefined ? Infinity : Math.max(minuteNumber(last), ...extra) + (end - from),
	};
}

/** Whether it is over. */
export const isPast = (place: Place | undefined, now: number) => place !== undefined && place.to <= now;

/** How far off it is, in minutes, on either side; 0 while it lasts. */
export function distance(place: Place | undefined, now: number): number {
	if (place === undefined) return sometime;
	return place.to <= now ? now - place.to : Math.max(0, place.from - now);
}
