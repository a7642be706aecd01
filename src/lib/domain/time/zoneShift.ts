import type { Civil, Tz } from '#lib/model/scalars.ts';
import { dayOf, isDay } from './civil.ts';
import { addDays } from './arithmetic.ts';
import { minuteNumber } from './minuteNumber.ts';
import { offsetAt } from './offsets.ts';
import { civilOf, instantOf } from './zone.ts';

const MINUTE = 60_000;

/** Why a clock time is not read as it stands: skipped by the clocks (`shown` instead), or shown twice (the first counts). */
export type ZoneShift = { kind: 'gap'; minutes: number; shown: Civil } | { kind: 'overlap'; minutes: number; shown: Civil };

/** Tells whether a clock time falls into an hour that a zone's clocks skip or repeat; undefined on ordinary times. */
export function zoneShift(civil: Civil, tz: Tz): ZoneShift | undefined {
	if (isDay(civil)) return undefined;
	const at = instantOf(civil, tz);
	const shown = civilOf(at, tz);
	if (shown !== civil) return { kind: 'gap', minutes: minuteNumber(shown) - minuteNumber(civil), shown };
	const lost = (offsetAt(tz, at) - offsetAt(tz, at + 86_400_000)) / MINUTE;
	if (lost > 0 && civilOf(at + lost * MINUTE, tz) === civil) return { kind: 'overlap', minutes: lost, shown };
	return undefined;
}

/** The minutes by which a zone's clocks go forward (positive) or back (negative) in the course of a day; 0 as a rule. */
export function clockChangeOn(day: Civil, tz: Tz): number {
	const from = dayOf(day);
	const length = instantOf(addDays(from, 1), tz) - instantOf(from, tz);
	return 1440 - length / MINUTE;
}

/** The minutes by which clocks in zone `to` are ahead of those in zone `from` at an instant (epoch ms). */
export function minutesAhead(at: number, from: Tz, to: Tz): number {
	return (offsetAt(to, at) - offsetAt(from, at)) / MINUTE;
}
