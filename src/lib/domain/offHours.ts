import type { Civil, Json, Tz } from '#lib/model/scalars.ts';
import { addDays } from './time/arithmetic.ts';
import { atTime, dayOf } from './time/civil.ts';
import { weekday } from './time/week.ts';
import { convert, isZone } from './time/zone.ts';
import { hoursOn, type HourSpan } from './workingHours.ts';

/** Whose hours they are: those of each weekday, on the clocks of his zone. */
export interface Hours {
	workingHours: Json | undefined;
	tz: Tz;
}

const midnight = '24:00';

/** The part of a span, as clocks in the shown zone have it, that lies on a day; undefined if none does. */
function onDay(day: Civil, from: Civil, to: Civil): HourSpan | undefined {
	if (dayOf(to) < day || dayOf(from) > day || to === atTime(day, '00:00')) return undefined;
	return [dayOf(from) < day ? '00:00' : from.slice(11), dayOf(to) > day ? midnight : to.slice(11)];
}

/**
 * When somebody does not work on a day, as clocks in the zone `shown` have it: his hours may begin on the day before there, or
 * end on the day after. Spans in order, from `00:00` to at most `24:00`; the whole day for who has no hours on it.
 */
export function offHours(day: Civil, { workingHours, tz }: Hours, shown: Tz): HourSpan[] {
	const zone = isZone(tz) ? tz : shown;
	const working = [addDays(day, -1), day, addDays(day, 1)].flatMap((his) =>
		hoursOn(workingHours, weekday(his)).flatMap(([from, to]) => {
			const span = onDay(day, convert(atTime(his, from), zone, shown), convert(atTime(his, to), zone, shown));
			return span ? [span] : [];
		}),
	);
	const off: HourSpan[] = [];
	let free = '00:00';
	for (const [from, to] of working.sort(([one], [other]) => (one < other ? -1 : 1))) {
		if (from > free) off.push([free, from]);
		if (to > free) free = to;
	}
	return free < midnight ? [...off, [free, midnight]] : off;
}
