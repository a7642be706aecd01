import { addDays } from '#lib/domain/time/arithmetic.ts';
import { isValidCivil } from '#lib/domain/time/civil.ts';
import { daysInMonth, digits } from '#lib/domain/time/dayNumber.ts';
import { civilOf, instantOf } from '#lib/domain/time/zone.ts';
import type { Civil, Instant } from '#lib/model/scalars.ts';

/** A DATE or DATE-TIME value (RFC 5545 §3.3.4, §3.3.5) to the minute. */
export interface CalendarTime {
	civil: Civil;
	utc: boolean;
	/** Seconds beyond the minute; Daybook keeps minutes. */
	seconds: number;
}

const form = /^(\d{4})-?(\d\d)-?(\d\d)(?:T(?:(\d\d):?(\d\d)(?::?(\d\d)(?:\.\d+)?)?)?\s*(Z+|[+-]\d\d:?\d\d)?)?$/i;

function shifted(civil: Civil, offset: string): Civil {
	const [, sign, hours, minutes] = /^([+-])(\d\d):?(\d\d)$/.exec(offset) ?? [];
	const ahead = (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1);
	return civilOf(instantOf(civil, 'UTC') - ahead * 60_000, 'UTC');
}

const isDigit = (code: number) => code >= 48 && code <= 57;

function allDigits(text: string, from: number, to: number): boolean {
	for (let at = from; at < to; at++) if (!isDigit(text.charCodeAt(at))) return false;
	return true;
}

/** `YYYYMMDD`, `YYYYMMDDTHHMMSS` and the latter with a Z: what nearly every program writes, read without a regular expression. */
function readUsual(value: string): CalendarTime | undefined {
	const { length } = value;
	if ((length !== 8 && length !== 15 && length !== 16) || !allDigits(value, 0, 8)) return undefined;
	const date = `${value.slice(0, 4)}-${value.slice(4, 6)}-${value.slice(6, 8)}`;
	if (!existsOn(value)) return undefined;
	if (length === 8) return { civil: date, utc: false, seconds: 0 };
	const seconds = digits(value, 13, 15);
	const isTime = value.charCodeAt(8) === 84 && allDigits(value, 9, 15) && digits(value, 9, 11) < 24 && digits(value, 11, 13) < 60;
	if (!isTime || seconds > 59 || (length === 16 && value.charCodeAt(15) !== 90)) return undefined;
	return { civil: `${date}T${value.slice(9, 11)}:${value.slice(11, 13)}`, utc: length === 16, seconds };
}

/** Whether eight digits are a day of the calendar. */
function existsOn(value: string): boolean {
	const year = digits(value, 0, 4);
	const month = digits(value, 4, 6);
	const day = digits(value, 6, 8);
	return year > 0 && month > 0 && month < 13 && day > 0 && day <= daysInMonth(year, month);
}

/**
 * Reads a date or a time leniently: with or without VALUE=DATE, without seconds, with hyphens and colons, 24:00, an
 * offset behind. Undefined for what is no date of the calendar.
 */
export function readTime(value: string): CalendarTime | undefined {
	return readUsual(value) ?? readAny(value);
}

function readAny(value: string): CalendarTime | undefined {
	const [, year, month, day, hour, minute, second = '0', zone = ''] = form.exec(value.trim()) ?? [];
	if (year === undefined) return undefined;
	const date = `${year}-${month}-${day}`;
	if (!isValidCivil(date)) return undefined;
	if (hour === undefined) return { civil: date, utc: false, seconds: 0 };
	const endOfDay = hour === '24' && minute === '00';
	const civil = endOfDay ? `${addDays(date, 1)}T00:00` : `${date}T${hour}:${minute}`;
	if (!isValidCivil(civil) || Number(second) > 60) return undefined;
	const isOffset = /^[+-]/.test(zone);
	return { civil: isOffset ? shifted(civil, zone) : civil, utc: zone !== '', seconds: Math.min(Number(second), 59) };
}

/** The instant that a UTC value names, such as COMPLETED or DTSTAMP; a floating one is read as UTC. */
export function readInstant(value: string): Instant | undefined {
	const time = readTime(value);
	if (!time) return undefined;
	const clock = time.civil.length > 10 ? time.civil : `${time.civil}T00:00`;
	return `${clock}:${String(time.seconds).padStart(2, '0')}.000Z`;
}
