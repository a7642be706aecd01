import type { Activity } from '#lib/model/activity.ts';
import type { Slot } from '#lib/model/problem.ts';
import type { Tz } from '#lib/model/scalars.ts';
import { freeSlots } from './freeSlots.ts';
import type { Range } from './occurrencesOf.ts';
import type { Hours } from './offHours.ts';
import { performersOf } from './performersOf.ts';
import { resourcesOf } from './resourcesOf.ts';
import { spanOf } from './span.ts';
import { addDays, minutesBetween } from './time/arithmetic.ts';
import { dayOf, isDay } from './time/civil.ts';
import { civilOf, instantOf } from './time/zone.ts';

/** How many days ahead a free slot is looked for. */
const slotDays = 21;

/** From when another time for an activity is looked for, in epoch milliseconds: its own, or now where that is over. */
function lookedForAfter({ when }: Activity, now: number): number {
	const span = spanOf(when);
	return span ? Math.max(now, instantOf(span.start, when.tz)) : now;
}

/** The days in which `slotsFor` looks. */
export function slotRange(activity: Activity, now: number, tz: Tz): Range {
	const first = dayOf(civilOf(lookedForAfter(activity, now), tz));
	return { from: addDays(first, -1), to: addDays(first, slotDays + 1), tz };
}

/** What a free slot is looked for in. */
export interface SlotContext {
	/** Activities of `slotRange`. */
	others: readonly Activity[];
	/** Epoch milliseconds. */
	now: number;
	tz: Tz;
	/** When each performer works. */
	workingHours: readonly Hours[];
}

/** The next three times at which an activity could be: as long as it is, its performers and resources free (F3). A whole day looks for an hour. */
export function slotsFor(activity: Activity, { others, now, tz, workingHours }: SlotContext): Slot[] {
	const span = spanOf(activity.when);
	if (!span) return [];
	const minutes = isDay(span.start) ? 60 : minutesBetween(span.start, span.end);
	const question = {
		performers: performersOf(activity),
		resources: resourcesOf(activity),
		minutes,
		after: lookedForAfter(activity, now),
		days: slotDays,
		tz,
		except: activity.id,
		workingHours,
	};
	return freeSlots(question, others);
}
