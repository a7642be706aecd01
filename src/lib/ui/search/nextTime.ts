import { spanFrom } from '#lib/domain/occurrencesOf.ts';
import { expand } from '#lib/domain/recurrence/expand.ts';
import { lastOccurrence } from '#lib/domain/recurrence/lastOccurrence.ts';
import { nextOccurrences } from '#lib/domain/recurrence/nextOccurrences.ts';
import { spanOf, type Span } from '#lib/domain/span.ts';
import { addDays, addMinutes, daysBetween, minutesBetween } from '#lib/domain/time/arithmetic.ts';
import { dayOf, isDay } from '#lib/domain/time/civil.ts';
import { civilOf } from '#lib/domain/time/zone.ts';
import type { Activity } from '#lib/model/activity.ts';
import type { Civil } from '#lib/model/scalars.ts';

/** When an activity is to be looked for: of a repeating one its next occurrence, or its last when it is over. */
export interface NextTime extends Span {
	/** In the activity's own zone; only of repeating ones. */
	recurrenceId?: Civil;
	past: boolean;
}

type Timed = Pick<Activity, 'when' | 'exdates' | 'rdates'>;

/** The latest start that is already over at `now`. */
function overAt(span: Span, now: Civil): Civil {
	if (isDay(span.start)) return addDays(dayOf(now), -daysBetween(span.start, span.end));
	return addMinutes(now, -minutesBetween(span.start, span.end));
}

/** Days before the end of a series in which an occurrence that was not skipped is looked for. */
const lookBack = 400;

function nextStart({ when, exdates, rdates }: Timed, start: Civil, after: Civil): Civil | undefined {
	const skipped = Object.keys(exdates).filter((civil) => civil > after).length;
	const byRule =
		when.rrule === undefined
			? [start]
			: nextOccurrences({ rrule: when.rrule, start, tz: when.tz }, after, Math.min(skipped, 500) + 1).occurrences;
	return [...byRule, ...Object.keys(rdates)].filter((civil) => civil > after && !exdates[civil]).sort()[0];
}

function lastStart({ when, exdates, rdates }: Timed, start: Civil): Civil | undefined {
	const { rrule, tz } = when;
	const last = rrule === undefined ? start : lastOccurrence({ rrule, start, tz });
	const byRule =
		rrule === undefined || last === undefined
			? [start]
			: expand({ rrule, start, tz }, { from: addDays(dayOf(last), -lookBack), to: addDays(dayOf(last), 1) }).occurrences;
	return [...byRule, ...Object.keys(rdates)]
		.filter((civil) => !exdates[civil])
		.sort()
		.at(-1);
}

/** The time of an activity that somebody most likely means, at the instant `now` (epoch ms). Undefined: it has none. */
export function nextTime(activity: Timed, now: number): NextTime | undefined {
	const { when, rdates } = activity;
	const span = spanOf(when);
	if (!span) return undefined;
	const after = overAt(span, civilOf(now, when.tz));
	if (when.rrule === undefined && Object.keys(rdates).length === 0) return { ...span, past: span.start <= after };
	const next = nextStart(activity, span.start, after);
	const recurrenceId = next ?? lastStart(activity, span.start);
	if (recurrenceId === undefined) return { ...span, past: true };
	return { ...spanFrom(recurrenceId, span), recurrenceId, past: next === undefined };
}
