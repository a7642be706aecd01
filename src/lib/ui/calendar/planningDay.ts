import type { Weekday } from '#lib/domain/time/week.ts';
import type { Civil } from '#lib/model/scalars.ts';
import { addDays } from '#lib/domain/time/arithmetic.ts';
import { daysOf, type View } from './views.ts';

/** The day that something new begins on: today where the calendar shows it, else the day that is looked at. */
export function planningDay(view: View, day: Civil, today: Civil, firstDay: Weekday, narrow: boolean): Civil {
	const { from, to } = daysOf(view, day, firstDay, narrow);
	if (today >= from && today < to) return today;
	return day < to ? day : addDays(to, -1);
}
