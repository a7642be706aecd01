import { addDays, addMonths } from '#lib/domain/time/arithmetic.ts';
import { startOfWeek, type Weekday } from '#lib/domain/time/week.ts';
import type { Civil } from '#lib/model/scalars.ts';

const arrows = new Map([
	['ArrowLeft', -1],
	['ArrowRight', 1],
	['ArrowUp', -7],
	['ArrowDown', 7],
]);

/** By how many days an arrow moves in a grid of weeks; undefined for other keys. */
export function daysOfArrow(key: string): number | undefined {
	return arrows.get(key);
}

/** The day a key leads to from `day` in a grid of weeks: arrows, Home and End, PageUp and PageDown; undefined for other keys. */
export function dayAfterKey(key: string, day: Civil, firstDay: Weekday): Civil | undefined {
	const days = daysOfArrow(key);
	if (days !== undefined) return addDays(day, days);
	if (key === 'Home') return startOfWeek(day, firstDay);
	if (key === 'End') return addDays(startOfWeek(day, firstDay), 6);
	if (key === 'PageUp') return addMonths(day, -1);
	return key === 'PageDown' ? addMonths(day, 1) : undefined;
}
