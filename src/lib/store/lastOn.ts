import { addDays, daysBetween } from '#lib/domain/time/arithmetic.ts';
import { weekday, type Weekday } from '#lib/domain/time/week.ts';
import type { Civil } from '#lib/model/scalars.ts';

/** Sorts behind every day. */
const endless = '9999-99-99';

/** Where among the long ones of a weekday those that are over by a day end: `3 2026-11-25`. */
export const lastOn = (day: Weekday, last: Civil): string => `${day} ${last}`;

/** For each weekday of the days from `from` to, exclusively, `to`: between which keys those lie that are not over by `from`. */
export function lastOnRanges(from: Civil, to: Civil): [low: string, high: string][] {
	return Array.from({ length: Math.min(7, daysBetween(from, to)) }, (_, after) => {
		const day = weekday(addDays(from, after));
		return [lastOn(day, from), lastOn(day, endless)];
	});
}
