import type { Civil, Tz } from '#lib/model/scalars.ts';
import { addDays } from './arithmetic.ts';
import { clockFromMinute } from './minuteNumber.ts';
import { offsetAt } from './offsets.ts';
import { instantOf } from './zone.ts';
import { clockChangeOn } from './zoneShift.ts';

const MINUTE = 60_000;

/** What a zone's clocks skip on a day, or show twice: from–to by the clock, half-open. */
export interface ClockChange {
	kind: 'gap' | 'overlap';
	day: Civil;
	from: Civil;
	to: Civil;
	/** How long it is, in minutes: the day is shorter, or longer, by as much. */
	minutes: number;
}

/** The first minute (epoch ms) in the course of a stretch at which the offset is another than at its beginning. */
function changeWithin(tz: Tz, from: number, to: number): number {
	const before = offsetAt(tz, from);
	let [low, high] = [from / MINUTE, to / MINUTE];
	while (high - low > 1) {
		const middle = Math.floor((low + high) / 2);
		if (offsetAt(tz, middle * MINUTE) === before) low = middle;
		else high = middle;
	}
	return high * MINUTE;
}

function changeOn(day: Civil, tz: Tz): ClockChange[] {
	const minutes = clockChangeOn(day, tz);
	if (minutes === 0) return [];
	// A minute earlier, for the clocks of some zones skip midnight.
	const begin = instantOf(day, tz) - MINUTE;
	const at = changeWithin(tz, begin, instantOf(addDays(day, 1), tz) - MINUTE);
	const walls = [offsetAt(tz, begin), offsetAt(tz, at)].sort((a, b) => a - b);
	const [from = '', to = ''] = walls.map((offset) => clockFromMinute((at + offset) / MINUTE));
	return [{ kind: minutes > 0 ? 'gap' : 'overlap', day, from, to, minutes: Math.abs(minutes) }];
}

/** The changes of a zone's clocks on the days from the first to, exclusively, the last; at most one a day. */
export function clockChangesIn(from: Civil, to: Civil, tz: Tz): ClockChange[] {
	const found: ClockChange[] = [];
	for (let day = from; day < to; day = addDays(day, 1)) found.push(...changeOn(day, tz));
	return found;
}
