import type { Civil } from '#lib/model/scalars.ts';

/** A date of the proleptic Gregorian calendar: month 1..12, day 1..31. */
export interface DateParts {
	year: number;
	month: number;
	day: number;
}

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether the year has a 29 February. */
export function isLeapYear(year: number): boolean {
	return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** The number of days in a month (1..12) of a year. */
export function daysInMonth(year: number, month: number): number {
	return month === 2 && isLeapYear(year) ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);
}

/** Days from 1970-01-01 to the date; a day beyond the month's end rolls over. The month must be 1..12. */
export function dayNumberOf(year: number, month: number, day: number): number {
	// Years begin in March, so that the leap day comes last (H. Hinnant, "chrono-Compatible Low-Level Date Algorithms").
	const shifted = month <= 2 ? year - 1 : year;
	const era = Math.floor(shifted / 400);
	const yearOfEra = shifted - era * 400;
	const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
	const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
	return era * 146097 + dayOfEra - 719468;
}

/** The date that lies `number` days after 1970-01-01; the inverse of `dayNumberOf`. */
export function datePartsOf(number: number): DateParts {
	const shifted = number + 719468;
	const era = Math.floor(shifted / 146097);
	const dayOfEra = shifted - era * 146097;
	const yearOfEra = Math.floor(
		(dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
	);
	const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
	const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
	const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
	const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
	return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

/** Days from 1970-01-01 to the day of a civil time; negative before. */
export function dayNumber(civil: Civil): number {
	return dayNumberOf(digits(civil, 0, 4), digits(civil, 5, 7), digits(civil, 8, 10));
}

const firstDay = dayNumberOf(1, 1, 1);
const lastDay = dayNumberOf(9999, 12, 31);

/** The day, `YYYY-MM-DD`, that lies `number` days after 1970-01-01; beyond the years 1 to 9999 the first or the last of these. */
export function dayFromNumber(number: number): Civil {
	const { year, month, day } = datePartsOf(number < firstDay ? firstDay : number > lastDay ? lastDay : number);
	return `${year < 1000 ? String(year).padStart(4, '0') : year}-${twoDigits(month)}-${twoDigits(day)}`;
}

/** The decimal number written at [from, to) of a text; the caller knows that digits are there. */
export function digits(text: string, from: number, to: number): number {
	let value = 0;
	for (let index = from; index < to; index++) value = value * 10 + text.charCodeAt(index) - 48;
	return value;
}

/** A number 0..99 as two digits. */
export function twoDigits(value: number): string {
	return value < 10 ? `0${value}` : `${value}`;
}
