// Of rrule only this, which needs none of the rest.
import { easter } from 'rrule/dist/esm/iterinfo/easter.js';
import { datePartsOf, dayNumberOf } from '../time/dayNumber.ts';

/**
 * The day number of Easter Sunday of a year. BYEASTER is not RFC 5545's but an extension of dateutil and rrule, so
 * rrule says which day it means.
 */
export function easterDay(year: number): number {
	return dayNumberOf(year, 1, 1) + easter(year)[0]!;
}

/** Whether a day lies one of so many days from Easter Sunday, of its own year or a neighbouring one. */
export function isByEaster(day: number, byEaster: readonly number[]): boolean {
	const { year } = datePartsOf(day);
	return byEaster.some((days) => [year - 1, year, year + 1].some((each) => easterDay(each) + days === day));
}
