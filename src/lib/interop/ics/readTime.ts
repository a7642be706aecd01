import { addDays } from '#lib/domain/time/arithmetic.ts';
import { isValidCivil } from '#lib/domain/time/civil.ts';
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

/**
 * Reads a date or a time leniently: with or without VALUE=DATE, without seconds, with hyphens and colons, 24:00, an
 * offset behind. Undefined for what is no date of the calendar.
 */
export function readTime(value: string): CalendarTime | undefined {
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
