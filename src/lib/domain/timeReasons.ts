import type { Civil, Tz } from '#lib/model/scalars.ts';
import type { When } from '#lib/model/when.ts';
import { spanFrom } from './occurrencesOf.ts';
import { realSpan } from './realSpan.ts';
import { expand } from './recurrence/expand.ts';
import { skippedDay, type SkippedDay } from './recurrence/skippedDay.ts';
import { spanOf, type Span } from './span.ts';
import { addDays, minutesBetween } from './time/arithmetic.ts';
import { dayOf, isDay, timeOf } from './time/civil.ts';
import { civilOf } from './time/zone.ts';
import { zoneShift } from './time/zoneShift.ts';

/** Days, both inclusive, on which an activity of another zone is at another hour here than usually. */
export interface OtherHour {
	from: Civil;
	last: Civil;
	time: Civil;
}

/** Why an activity is at the time it is, where clocks or the calendar play a part. */
export type TimeReason =
	/** The clocks skip this time, so that it is at `shown`. */
	| { kind: 'skipped'; civil: Civil; shown: Civil }
	/** The clocks show this time twice, and the first is meant. */
	| { kind: 'twice'; civil: Civil }
	/** It begins on this day and lasts so many minutes, which is not what its hours say. */
	| { kind: 'length'; day: Civil; minutes: number }
	| SkippedDay
	/** Its hours are those of another zone: what clocks here show, usually and at other times of the year. */
	| { kind: 'elsewhere'; tz: Tz; time: Civil; other: OtherHour[] };

/** How far ahead a series is looked through: a year holds every change of clocks. */
const ahead = 366;
const mostTimes = 800;

function spansOf(when: When, span: Span, from: Civil): Span[] {
	if (when.rrule === undefined) return [span];
	const begin = from > dayOf(span.start) ? from : dayOf(span.start);
	const window = { from: begin, to: addDays(begin, ahead), limit: mostTimes };
	const { occurrences } = expand({ rrule: when.rrule, start: span.start, tz: when.tz }, window);
	return occurrences.map((start) => spanFrom(start, span));
}

function shiftReasons(spans: readonly Span[], tz: Tz): TimeReason[] {
	const found = new Map<TimeReason['kind'], TimeReason>();
	for (const span of spans) {
		const shift = zoneShift(span.start, tz);
		const kind = shift?.kind === 'gap' ? 'skipped' : 'twice';
		if (shift && !found.has(kind)) found.set(kind, { kind, civil: span.start, shown: shift.shown });
		const { from, to } = realSpan(span, tz);
		const minutes = (to - from) / 60_000;
		const told = minutes === minutesBetween(span.start, span.end);
		if (!told && !found.has('length')) found.set('length', { kind: 'length', day: dayOf(span.start), minutes });
	}
	return [...found.values()];
}

/** What clocks here show at each time, put together while they are equally far from those there. */
function hoursHere(spans: readonly Span[], tz: Tz, here: Tz): (OtherHour & { away: number; times: number })[] {
	const runs: (OtherHour & { away: number; times: number })[] = [];
	for (const span of spans) {
		const shown = civilOf(realSpan(span, tz).from, here);
		const away = minutesBetween(span.start, shown);
		const run = runs.at(-1);
		if (run?.away === away) Object.assign(run, { last: dayOf(shown), times: run.times + 1 });
		else if (zoneShift(span.start, tz)?.kind !== 'gap') runs.push({ from: dayOf(shown), last: dayOf(shown), time: shown, away, times: 1 });
	}
	return runs;
}

function elsewhere(spans: readonly Span[], tz: Tz, here: Tz): TimeReason[] {
	// A rule may give several hours of a day; then there is no usual one.
	if (tz === here || new Set(spans.map(({ start }) => timeOf(start))).size > 1) return [];
	const runs = hoursHere(spans, tz, here);
	const timesOf = (away: number) => runs.filter((run) => run.away === away).reduce((sum, { times }) => sum + times, 0);
	const [usual] = [...runs].sort((one, two) => timesOf(two.away) - timesOf(one.away));
	if (!usual || runs.every(({ away }) => away === 0)) return [];
	const other = runs.filter(({ away }) => away !== usual.away).map(({ from, last, time }) => ({ from, last, time }));
	return [{ kind: 'elsewhere', tz, time: usual.time, other }];
}

/**
 * Why an activity is at the time it is, for somebody whose clocks are those of `here`: each kind of reason at most
 * once, the nearest. A series is looked through for a year from the day `from`, or from its start. Whole days have no
 * clock, so only a day that is missing is told of them.
 */
export function timeReasons(when: When, here: Tz, from: Civil): TimeReason[] {
	const span = spanOf(when);
	if (!span) return [];
	const missing = skippedDay(when, from);
	const days = missing ? [missing] : [];
	if (isDay(span.start)) return days;
	const spans = spansOf(when, span, from);
	return [...shiftReasons(spans, when.tz), ...days, ...elsewhere(spans, when.tz, here)];
}
