import type { Civil, Tz } from '#lib/model/scalars.ts';
import { isDay } from './civil.ts';
import { clockFromMinute, minuteNumber } from './minuteNumber.ts';
import { offsetAt } from './offsets.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;

/**
 * The instant, in epoch ms, at which a zone's clocks show a civil time; Temporal's `compatible` reading
 * (RFC 5545 section 3.3.5): a time the clocks skip moves forward by the gap, of a time shown twice the first counts.
 * A whole day is its first instant in the zone, which need not be midnight.
 */
export function instantOf(civil: Civil, tz: Tz): number {
	const wall = minuteNumber(civil) * MINUTE;
	const before = offsetAt(tz, wall - DAY);
	const after = offsetAt(tz, wall + DAY);
	// The larger offset gives the earlier instant; an offset is right when it is in force at the instant it gives.
	const earlier = wall - Math.max(before, after);
	if (offsetAt(tz, earlier) === wall - earlier) return earlier;
	const later = wall - Math.min(before, after);
	if (offsetAt(tz, later) === wall - later) return later;
	return isDay(civil) ? firstInstantOf(civil, tz) : wall - before;
}

/** For the rare day whose midnight the clocks skip. */
function firstInstantOf(day: Civil, tz: Tz): number {
	return Temporal.PlainDate.from(day).toZonedDateTime(tz).epochMilliseconds;
}

/** The clock time, to the minute, that a zone's clocks show at an instant (epoch ms). */
export function civilOf(at: number, tz: Tz): Civil {
	return clockFromMinute(Math.floor((at + offsetAt(tz, at)) / MINUTE));
}

/** What clocks in zone `to` show when those in zone `from` show a civil time. A whole day is never converted. */
export function convert(civil: Civil, from: Tz, to: Tz): Civil {
	return from === to || isDay(civil) ? civil : civilOf(instantOf(civil, from), to);
}

const known = new Map<string, boolean>();

/** Whether the name is a time zone this runtime knows: IANA names and their aliases, not bare offsets like `+02:00`. */
export function isZone(name: string): boolean {
	let answer = known.get(name);
	if (answer === undefined) known.set(name, (answer = /^[A-Za-z]/.test(name) && canResolve(name)));
	return answer;
}

function canResolve(name: string): boolean {
	try {
		Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
		return true;
	} catch (error) {
		if (error instanceof RangeError) return false;
		throw error;
	}
}
