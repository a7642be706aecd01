import type { Civil } from '#lib/model/scalars.ts';
import { datePartsOf, dayFromNumber, dayNumber, dayNumberOf, daysInMonth } from './dayNumber.ts';
import { clockFromMinute, minuteNumber } from './minuteNumber.ts';

/** The civil time so many days later (earlier when negative), at the same time of day; its form is kept. */
export function addDays(civil: Civil, days: number): Civil {
	return dayFromNumber(dayNumber(civil) + days) + civil.slice(10);
}

/** The civil time so many months later, on the same day of the month or the month's last: 31 January + 1 = 28 February. */
export function addMonths(civil: Civil, months: number): Civil {
	const { year, month, day } = datePartsOf(dayNumber(civil));
	const index = year * 12 + month - 1 + months;
	const newYear = Math.floor(index / 12);
	const newMonth = index - newYear * 12 + 1;
	const newDay = Math.min(day, daysInMonth(newYear, newMonth));
	return dayFromNumber(dayNumberOf(newYear, newMonth, newDay)) + civil.slice(10);
}

/** The clock time so many wall-clock minutes later; a whole day counts from its midnight and gives a clock time. */
export function addMinutes(civil: Civil, minutes: number): Civil {
	return clockFromMinute(minuteNumber(civil) + minutes);
}

/** Wall-clock minutes from one civil time to another; negative when `to` is earlier. */
export function minutesBetween(from: Civil, to: Civil): number {
	return minuteNumber(to) - minuteNumber(from);
}

/** Calendar days from the day of one civil time to the day of another; negative when `to` is earlier. */
export function daysBetween(from: Civil, to: Civil): number {
	return dayNumber(to) - dayNumber(from);
}
