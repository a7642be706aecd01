import { RRule } from 'rrule';
import { datePartsOf, dayNumberOf } from '../time/dayNumber.ts';

const DAY = 86_400_000;
const known = new Map<number, number>();

/**
 * The day number of Easter Sunday of a year. BYEASTER is not RFC 5545's but an extension of dateutil and rrule, so
 * rrule says which day it means; asked a century at once, in floating time, which is free of rrule's zone faults.
 */
export function easterDay(year: number): number {
	const day = known.get(year);
	if (day !== undefined) return day;
	const century = year - (year % 100);
	const dtstart = new Date(dayNumberOf(century, 1, 1) * DAY);
	const until = new Date(dayNumberOf(century + 99, 12, 31) * DAY);
	for (const date of new RRule({ freq: RRule.YEARLY, byeaster: 0, dtstart, until }, true).all()) {
		const number = date.getTime() / DAY;
		known.set(datePartsOf(number).year, number);
	}
	return known.get(year) ?? NaN;
}

/** Whether a day lies one of so many days from Easter Sunday, of its own year or a neighbouring one. */
export function isByEaster(day: number, byEaster: readonly number[]): boolean {
	const { year } = datePartsOf(day);
	return byEaster.some((days) => [year - 1, year, year + 1].some((each) => easterDay(each) + days === day));
}
