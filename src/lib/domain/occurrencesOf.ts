import type { Activity } from '#lib/model/activity.ts';
import type { Civil, Tz } from '#lib/model/scalars.ts';
import { extraStarts } from './extraStarts.ts';
import type { Occurrence } from './occurrence.ts';
import { expand } from './recurrence/expand.ts';
import { realSpan } from './realSpan.ts';
import { daysTouched, spanOf, type Span } from './span.ts';
import { addDays, addMinutes, daysBetween, minutesBetween } from './time/arithmetic.ts';
import { dayOf, isDay } from './time/civil.ts';
import { civilOf, instantOf } from './time/zone.ts';

/** Days from the first to, exclusively, the last, as clocks in `tz` show them. */
export interface Range {
	from: Civil;
	to: Civil;
	tz: Tz;
}

/** The most occurrences of one activity that a range is asked for: a rule from outside may repeat every second. */
const mostOfOne = 2_000;

const atClock = (civil: Civil) => (isDay(civil) ? `${civil}T00:00` : civil);

function overlaps({ start, end }: Span, { from, to }: Range): boolean {
	const [first, last] = [atClock(start), atClock(end)];
	return first < atClock(to) && (last > atClock(from) || (last === first && first >= atClock(from)));
}

/** The span moved so that it starts at `start`, with the same length by the clock. */
export function spanFrom(start: Civil, span: Span): Span {
	if (isDay(span.start)) return { start: dayOf(start), end: addDays(dayOf(start), daysBetween(span.start, span.end)) };
	return { start, end: addMinutes(start, minutesBetween(span.start, span.end)) };
}

/** A span of zone `zone` as clocks in `tz` show it: where it really takes place, and which of two equal times is meant. */
function onClocks(span: Span, zone: Tz, tz: Tz): Pick<Occurrence, 'start' | 'end' | 'again'> {
	if (isDay(span.start)) return span;
	const { from, to } = realSpan(span, zone);
	const [start, end] = [civilOf(from, tz), civilOf(to, tz)];
	// On the clocks it was planned by, what is shown as it was written is meant so.
	const meant = (shown: Civil, written: Civil, at: number) => (zone === tz && shown === written) || instantOf(shown, tz) === at;
	const [first, last] = [!meant(start, span.start, from), !meant(end, span.end, to)];
	return { start, end, ...((first || last) && { again: { ...(first && { start: true }), ...(last && { end: true }) } }) };
}

function shown(activity: Activity, span: Span, tz: Tz, recurrenceId?: Civil): Occurrence {
	const zone = activity.when.tz;
	const own = activity.when.due === undefined ? { ...span, tz: zone } : { due: span.start, tz: zone };
	return {
		key: recurrenceId === undefined ? activity.id : `${activity.id}@${recurrenceId}`,
		activity,
		...(recurrenceId !== undefined && { recurrenceId }),
		...onClocks(span, zone, tz),
		own,
		wholeDay: isDay(span.start),
	};
}

/** Wall clocks, in the activity's own zone, at which a repeating activity starts within a window. */
function startsOf(activity: Activity, span: Span, window: { from: Civil; to: Civil; limit: number }): Civil[] {
	const { rrule, tz } = activity.when;
	const byRule = rrule === undefined ? [span.start] : expand({ rrule, start: span.start, tz }, window).occurrences;
	const starts = new Set([...byRule, ...extraStarts(activity, span.start)]);
	return [...starts].filter((start) => !activity.exdates[start]).sort();
}

/** The occurrences of one activity that lie in a range, also in part: the first ones where a rule has more than `limit`. */
export function occurrencesOf(activity: Activity, range: Range, limit = mostOfOne): Occurrence[] {
	const span = spanOf(activity.when);
	if (!span) return [];
	if (activity.when.rrule === undefined && Object.keys(activity.rdates).length === 0) {
		const one = shown(activity, span, range.tz);
		return overlaps(one, range) ? [one] : [];
	}
	// A day more on both sides for other zones, and the length of the activity before.
	const window = { from: addDays(range.from, -1 - daysTouched(span)), to: addDays(range.to, 1), limit };
	const all = startsOf(activity, span, window).map((start) => shown(activity, spanFrom(start, span), range.tz, start));
	return all.filter((one) => overlaps(one, range));
}

/** The occurrences of activities that lie in a range, by start, then the longer first, then by subject. */
export function occurrencesIn(activities: readonly Activity[], range: Range): Occurrence[] {
	return activities
		.flatMap((activity) => occurrencesOf(activity, range))
		.sort(
			(one, other) =>
				Number(other.wholeDay) - Number(one.wholeDay) ||
				one.start.localeCompare(other.start) ||
				other.end.localeCompare(one.end) ||
				one.activity.subject.localeCompare(other.activity.subject) ||
				one.key.localeCompare(other.key),
		);
}
