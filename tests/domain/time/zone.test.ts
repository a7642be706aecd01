import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockFromMinute } from '#lib/domain/time/minuteNumber.ts';
import { dayFromNumber } from '#lib/domain/time/dayNumber.ts';
import { civilOf, convert, instantOf, isZone } from '#lib/domain/time/zone.ts';
import { clockChangeOn, minutesAhead, zoneShift } from '#lib/domain/time/zoneShift.ts';

const zones = Intl.supportedValuesOf('timeZone');
const [from, to] = [Date.UTC(1970, 0, 2), Date.UTC(2060, 11, 30)];

function expectLikeTemporal(tz: string, at: number): void {
	const zoned = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(tz);
	expect(`${tz} ${civilOf(at, tz)}`).toBe(`${tz} ${zoned.toPlainDateTime().toString().slice(0, 16)}`);
}

function expectCivilLikeTemporal(tz: string, civil: string): void {
	const wanted =
		civil.length === 10
			? Temporal.PlainDate.from(civil).toZonedDateTime(tz).epochMilliseconds
			: Temporal.PlainDateTime.from(civil).toZonedDateTime(tz, { disambiguation: 'compatible' }).epochMilliseconds;
	expect(`${tz} ${civil} ${instantOf(civil, tz)}`).toBe(`${tz} ${civil} ${wanted}`);
}

describe('zones', () => {
	it('agrees with Temporal anywhere between 1970 and 2060', () => {
		fc.assert(
			fc.property(fc.constantFrom(...zones), fc.integer({ min: from / 60_000, max: to / 60_000 }), (tz, minute) => {
				expectLikeTemporal(tz, minute * 60_000 + 12_345);
				expectCivilLikeTemporal(tz, clockFromMinute(minute));
				expectCivilLikeTemporal(tz, dayFromNumber(Math.floor(minute / 1440)));
			}),
			{ numRuns: 1500 },
		);
	}, 60_000);

	it('agrees with Temporal around changes of clocks, in every zone', () => {
		for (const tz of zones) {
			// One change a zone, in a year that differs from zone to zone.
			const year = 1970 + ((zones.indexOf(tz) * 7) % 90);
			const begin = Temporal.Instant.fromEpochMilliseconds(Date.UTC(year, 0, 1)).toZonedDateTimeISO(tz);
			const change = begin.getTimeZoneTransition('next');
			if (!change || change.year > 2060) continue;
			for (const minutes of [-1500, -61, -31, -1, 0, 1, 29, 59, 61, 1500]) {
				const at = change.epochMilliseconds + minutes * 60_000;
				expectLikeTemporal(tz, at);
				// The clock times the change skips or repeats, seen from both sides.
				for (const wall of [civilOf(at, tz), clockFromMinute(Math.floor(at / 60_000 + begin.offsetNanoseconds / 6e10))])
					expectCivilLikeTemporal(tz, wall);
				expectCivilLikeTemporal(tz, civilOf(at, tz).slice(0, 10));
			}
		}
	}, 60_000);

	it('stays within the years of four digits', () => {
		expect(convert('9999-12-31T23:30', 'UTC', 'Europe/Warsaw')).toBe('9999-12-31T23:59');
		expect(convert('0001-01-01T00:30', 'UTC', 'America/New_York')).toBe('0001-01-01T00:00');
	});

	it('begins a day with its first instant', () => {
		// Cairo's clocks skip midnight on 24 April 2026; Apia had no 30 December 2011.
		expect(civilOf(instantOf('2026-04-24', 'Africa/Cairo'), 'Africa/Cairo')).toBe('2026-04-24T01:00');
		expect(civilOf(instantOf('2011-12-30', 'Pacific/Apia'), 'Pacific/Apia')).toBe('2011-12-31T00:00');
	});

	it('converts clock times between zones, never whole days', () => {
		expect(convert('2026-03-17T15:00', 'Europe/Rome', 'America/New_York')).toBe('2026-03-17T10:00');
		expect(convert('2026-03-31T15:00', 'Europe/Rome', 'America/New_York')).toBe('2026-03-31T09:00');
		expect(convert('2026-03-31T01:00', 'Asia/Kathmandu', 'UTC')).toBe('2026-03-30T19:15');
		expect(convert('2026-03-31', 'Europe/Rome', 'America/New_York')).toBe('2026-03-31');
	});

	it('knows zone names', () => {
		expect(['Europe/Warsaw', 'UTC', 'US/Pacific', 'Nowhere/Land', '+02:00', '', 'W. Europe Standard Time'].map(isZone)).toEqual([
			true,
			true,
			true,
			false,
			false,
			false,
			false,
		]);
		// One record with the zone of a newer browser must not stop a whole week from being shown.
		expect(instantOf('2026-03-03T09:00', 'Nowhere/Land')).toBe(Date.UTC(2026, 2, 3, 9));
	});

	it('tells why a time is not read as it stands', () => {
		expect(zoneShift('2026-03-29T02:30', 'Europe/Warsaw')).toEqual({
			kind: 'gap',
			minutes: 60,
			shown: '2026-03-29T03:30',
		});
		expect(zoneShift('2026-10-25T02:30', 'Europe/Warsaw')).toEqual({
			kind: 'overlap',
			minutes: 60,
			shown: '2026-10-25T02:30',
		});
		expect(zoneShift('2026-10-25T03:00', 'Europe/Warsaw')).toBeUndefined();
		expect(zoneShift('2026-03-29', 'Europe/Warsaw')).toBeUndefined();
		expect(zoneShift('2026-10-04T02:15', 'Australia/Lord_Howe')).toMatchObject({ kind: 'gap', minutes: 30 });
		expect(['2026-03-29', '2026-10-25', '2026-06-01'].map((day) => clockChangeOn(day, 'Europe/Warsaw'))).toEqual([60, -60, 0]);
		expect(minutesAhead(Date.UTC(2026, 2, 17), 'America/New_York', 'Europe/Rome')).toBe(300);
	});
});
