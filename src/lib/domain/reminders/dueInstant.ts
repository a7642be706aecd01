import type { Occurrence } from '../occurrence.ts';
import { addDays, addMinutes } from '../time/arithmetic.ts';
import { dayOf } from '../time/civil.ts';
import { instantOf } from '../time/zone.ts';
import type { Tz } from '#lib/model/scalars.ts';

const minutesOfDay = 24 * 60;
const minute = 60_000;

/**
 * The instant (epoch ms) so many minutes before an occurrence. Whole days count back by the clock from the day's
 * midnight in `tz`, where the person is. Clock times go back whole days by the calendar and the rest by the minute, so
 * that "a day before 10:00" is 10:00 also when the clocks change (RFC 5545 §3.3.6).
 */
export function dueInstant({ own, wholeDay }: Pick<Occurrence, 'own' | 'wholeDay'>, minutesBefore: number, tz: Tz): number {
	const start = own.due ?? own.start!;
	if (wholeDay) return instantOf(addMinutes(`${dayOf(start)}T00:00`, -minutesBefore), tz);
	const days = Math.trunc(minutesBefore / minutesOfDay);
	const rest = minutesBefore - days * minutesOfDay;
	return instantOf(addDays(start, -days), own.tz) - rest * minute;
}
