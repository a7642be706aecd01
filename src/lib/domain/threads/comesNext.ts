import type { Activity } from '#lib/model/activity.ts';
import type { Civil } from '#lib/model/scalars.ts';
import { isOpen } from '#lib/model/status.ts';
import { extraStarts } from '../extraStarts.ts';
import { nextOccurrences } from '../recurrence/nextOccurrences.ts';
import { spanOf } from '../span.ts';
import { addDays } from '../time/arithmetic.ts';
import { dayOf, isDay } from '../time/civil.ts';

/** The first time from a day on at which a series takes place; what was skipped or became a record of its own is passed over. */
function nextOfSeries(activity: Activity, start: Civil, day: Civil): Civil | undefined {
	const { rrule, tz } = activity.when;
	const after = isDay(start) ? addDays(day, -1) : `${addDays(day, -1)}T23:59`;
	const left = Object.keys(activity.exdates).length + 1;
	const byRule = rrule === undefined ? [start] : nextOccurrences({ rrule, start, tz }, after, left).occurrences;
	const all = [...byRule, ...extraStarts(activity, start)].filter((one) => dayOf(one) >= day && !activity.exdates[one]);
	return all.sort()[0];
}

/**
 * When something still to be done takes place next, as its own clocks show it: a series at its first time from a day on,
 * anything else when it was planned, be it over. Empty for what has no day; undefined if nothing is left to be done.
 */
export function comesNext(activity: Activity, day: Civil): Civil | undefined {
	if (!isOpen(activity.status) || activity.deletedAt !== undefined) return undefined;
	const span = spanOf(activity.when);
	if (!span) return '';
	const repeats = activity.when.rrule !== undefined || Object.keys(activity.rdates).length > 0;
	return repeats ? nextOfSeries(activity, span.start, day) : span.start;
}
