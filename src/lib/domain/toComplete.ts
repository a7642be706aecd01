import type { Activity } from '#lib/model/activity.ts';
import type { Tz, Uuid } from '#lib/model/scalars.ts';
import type { Occurrence } from './occurrence.ts';
import { occurrencesOf } from './occurrencesOf.ts';
import { performersOf } from './performersOf.ts';
import { spanOf } from './span.ts';
import { addDays } from './time/arithmetic.ts';
import { dayOf } from './time/civil.ts';
import { undated } from './undated.ts';

/** Where an activity stands for whoever looks from a zone; a series at its first occurrence. */
function firstOf(activity: Activity, tz: Tz): Occurrence {
	const span = spanOf(activity.when);
	if (!span) return undated(activity);
	const { rrule: _rrule, ...when } = activity.when;
	const range = { from: addDays(dayOf(span.start), -1), to: addDays(dayOf(span.start), 2), tz };
	return occurrencesOf({ ...activity, when, exdates: {}, rdates: {} }, range)[0] ?? undated(activity);
}

/** What a member has yet to complete (S3-44), the latest first. */
export function toComplete(activities: readonly Activity[], memberId: Uuid, tz: Tz): Occurrence[] {
	return activities
		.filter((activity) => performersOf(activity).includes(memberId))
		.map((activity) => firstOf(activity, tz))
		.sort((one, other) => (one.start < other.start ? 1 : one.start > other.start ? -1 : 0));
}
