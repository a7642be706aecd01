import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMinutes, addMonths, daysBetween, minutesBetween } from '#lib/domain/time/arithmetic.ts';
import { atTime, dayOf, isClock, isDay, isValidCivil, timeOf } from '#lib/domain/time/civil.ts';
import { dayFromNumber, dayNumber } from '#lib/domain/time/dayNumber.ts';
import { clockFromMinute, minuteNumber } from '#lib/domain/time/minuteNumber.ts';
import { startOfWeek, weekNumber, weekYear, weekday } from '#lib/domain/time/week.ts';
import type { Weekday } from '#lib/domain/time/week.ts';

const day = fc.integer({ min: -200_000, max: 2_700_000 }).map((number) => dayFromNumber(number));

describe('civil times', () => {
	it('knows days from clock times by their form', () => {
		expect([isDay('2026-03-03'), isDay('2026-03-03T09:00'), isClock('2026-03-03T09:00'), isClock('2026-03-03')]).toEqual([
			true,
			false,
			true,
			false,
		]);
		expect(dayOf('2026-03-03T09:00')).toBe('2026-03-03');
		expect([timeOf('2026-03-03T09:00'), timeOf('2026-03-03')]).toEqual(['09:00', undefined]);
		expect(atTime('2026-03-03T09:00', '18:30')).toBe('2026-03-03T18:30');
	});

	it.each([
		'2026-02-29',
		'2026-02-30',
		'2100-02-29',
		'2026-04-31',
		'2026-00-10',
		'2026-13-01',
		'2026-01-00',
		'0000-01-01',
		'2026-01-01T24:00',
		'2026-01-01T09:60',
		'2026-1-1',
		'2026-01-01T09:00:00',
		'2026-01-01T09:00Z',
		' 2026-01-01',
		'',
	])('refuses %j', (text) => {
		expect(isValidCivil(text)).toBe(false);
	});

	it.each(['2024-02-29', '2000-02-29', '2026-12-31', '0001-01-01', '9999-12-31T23:59', '2026-01-01T00:00'])('accepts %s', (text) => {
		expect(isValidCivil(text)).toBe(true);
	});

	it('agrees with Temporal on every kind of arithmetic', () => {
		fc.assert(
			fc.property(day, fc.integer({ min: -5000, max: 5000 }), (text, amount) => {
				const plain = Temporal.PlainDate.from(text);
				expect(addDays(text, amount)).toBe(plain.add({ days: amount }).toString());
				expect(addMonths(text, amount)).toBe(plain.add({ months: amount }).toString());
				expect(weekday(text)).toBe(plain.dayOfWeek);
				expect([weekNumber(text), weekYear(text)]).toEqual([plain.weekOfYear, plain.yearOfWeek]);
				expect(daysBetween(text, addDays(text, amount))).toBe(amount);
				expect(dayFromNumber(dayNumber(text))).toBe(text);
				const clock = `${text}T09:30`;
				expect(addMinutes(clock, amount * 7)).toBe(
					Temporal.PlainDateTime.from(clock)
						.add({ minutes: amount * 7 })
						.toString()
						.slice(0, 16),
				);
				expect(minutesBetween(clock, addMinutes(clock, amount))).toBe(amount);
				expect(clockFromMinute(minuteNumber(clock))).toBe(clock);
			}),
		);
	});

	it('keeps the form and the time of day', () => {
		expect(addDays('2026-02-27T09:00', 2)).toBe('2026-03-01T09:00');
		expect(addMonths('2026-01-31T09:00', 1)).toBe('2026-02-28T09:00');
		expect(addMonths('2024-02-29', -12)).toBe('2023-02-28');
		expect(addMinutes('2026-03-03', 90)).toBe('2026-03-03T01:30');
		expect(minutesBetween('2026-03-03', '2026-03-04T00:30')).toBe(1470);
	});

	it('begins weeks on any day', () => {
		fc.assert(
			fc.property(day, fc.integer({ min: 1, max: 7 }) as fc.Arbitrary<Weekday>, (text, firstDay) => {
				const start = startOfWeek(text, firstDay);
				expect(weekday(start)).toBe(firstDay);
				expect(daysBetween(start, text)).toBeGreaterThanOrEqual(0);
				expect(daysBetween(start, text)).toBeLessThan(7);
			}),
		);
	});
});
