import type { Civil } from '#lib/model/scalars.ts';
import { dayFromNumber, dayNumber, digits, twoDigits } from './dayNumber.ts';

/** Minutes on the wall clock from 1970-01-01T00:00 to a civil time; a whole day counts from its midnight. */
export function minuteNumber(civil: Civil): number {
	const minutes = dayNumber(civil) * 1440;
	return civil.length > 10 ? minutes + digits(civil, 11, 13) * 60 + digits(civil, 14, 16) : minutes;
}

const first = minuteNumber('0001-01-01');
const last = minuteNumber('9999-12-31T23:59');

/**
 * The clock time, `YYYY-MM-DDTHH:mm`, that lies `number` wall-clock minutes after 1970-01-01T00:00; beyond the years 1 to
 * 9999 the first or the last minute of these.
 */
export function clockFromMinute(number: number): Civil {
	const within = number < first ? first : number > last ? last : number;
	const day = Math.floor(within / 1440);
	const minute = within - day * 1440;
	return `${dayFromNumber(day)}T${twoDigits(Math.floor(minute / 60))}:${twoDigits(minute % 60)}`;
}
