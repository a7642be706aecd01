import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '#lib/domain/time/arithmetic.ts';
import { clockChangesIn } from '#lib/domain/time/clockChanges.ts';
import { secondClocks } from '#lib/domain/time/secondClock.ts';
import { convert } from '#lib/domain/time/zone.ts';
import { zoneShift } from '#lib/domain/time/zoneShift.ts';

const on = (day: string, tz: string) => clockChangesIn(day, addDays(day, 1), tz);
const zones = [
	'Europe/Warsaw',
	'America/New_York',
	'Australia/Lord_Howe',
	'America/Havana',
	'Africa/Cairo',
	'Asia/Beirut',
	'America/Scoresbysund',
	'UTC',
];

describe('clockChangesIn', () => {
	test('tells what is skipped or shown twice, half-hours and midnights too', () => {
		expect(on('2027-03-28', 'Europe/Warsaw')).toEqual([
			{ kind: 'gap', day: '2027-03-28', from: '2027-03-28T02:00', to: '2027-03-28T03:00', minutes: 60 },
		]);
		expect(on('2026-10-25', 'Europe/Warsaw')).toMatchObject([{ kind: 'overlap', from: '2026-10-25T02:00', to: '2026-10-25T03:00' }]);
		expect(on('2026-11-01', 'America/New_York')).toMatchObject([{ kind: 'overlap', from: '2026-11-01T01:00', to: '2026-11-01T02:00' }]);
		expect(on('2027-04-04', 'Australia/Lord_Howe')).toMatchObject([
			{ kind: 'overlap', from: '2027-04-04T01:30', to: '2027-04-04T02:00', minutes: 30 },
		]);
		expect(on('2026-03-29', 'Asia/Beirut')).toMatchObject([{ kind: 'gap', from: '2026-03-29T00:00', to: '2026-03-29T01:00' }]);
		expect(on('2026-10-24', 'Asia/Beirut')).toMatchObject([{ kind: 'overlap', from: '2026-10-24T23:00', to: '2026-10-25T00:00' }]);
		expect(clockChangesIn('2026-11-23', '2026-11-30', 'Europe/Warsaw')).toEqual([]);
	});

	test('agrees with what is said of each minute', () => {
		fc.assert(
			fc.property(fc.constantFrom(...zones), fc.integer({ min: 0, max: 1500 }), fc.integer({ min: 0, max: 1439 }), (tz, after, minute) => {
				const day = addDays('2025-01-01', after);
				const civil = `${day}T${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
				const [change] = on(day, tz);
				const within = change && change.from <= civil && civil < change.to ? change.kind : undefined;
				expect(`${tz} ${civil} ${zoneShift(civil, tz)?.kind}`).toBe(`${tz} ${civil} ${within}`);
			}),
			{ numRuns: 800 },
		);
	});
});

describe('secondClocks', () => {
	const week = (from: string, tz: string, second: string) => secondClocks(from, addDays(from, 7), tz, second);
	const spans = (clocks: ReturnType<typeof week>) =>
		clocks.map(({ from, to, ahead, hours }) => [from.slice(5), to.slice(5), ahead, hours[9]?.slice(11)]);

	test('has one column as a rule, and two from the day on which either zone changes', () => {
		expect(spans(week('2026-11-23', 'Europe/Warsaw', 'America/New_York'))).toEqual([['11-23', '11-30', -360, '03:00']]);
		// Europe changes on Sunday 25 October, New York on Sunday 1 November.
		expect(spans(week('2026-10-19', 'Europe/Warsaw', 'America/New_York'))).toEqual([
			['10-19', '10-25', -360, '03:00'],
			['10-25', '10-26', -300, '04:00'],
		]);
		expect(spans(week('2026-10-26', 'Europe/Warsaw', 'America/New_York'))).toEqual([
			['10-26', '11-01', -300, '04:00'],
			['11-01', '11-02', -360, '03:00'],
		]);
		expect(spans(week('2027-03-29', 'Europe/Warsaw', 'Australia/Lord_Howe'))).toEqual([
			['03-29', '04-04', 540, '18:00'],
			['04-04', '04-05', 510, '17:30'],
		]);
		expect(spans(week('2027-03-22', 'Europe/Warsaw', 'Europe/London'))).toEqual([['03-22', '03-29', -60, '08:00']]);
	});

	test('of one day tells each hour as it is, and leaves out those that are skipped here', () => {
		const [spring] = secondClocks('2027-03-28', '2027-03-29', 'Europe/Warsaw', 'America/New_York');
		expect(spring?.hours.slice(0, 5).map((civil) => civil?.slice(11))).toEqual(['19:00', '20:00', undefined, '21:00', '22:00']);
		for (const tz of zones) {
			const [clock] = secondClocks('2026-11-01', '2026-11-02', tz, 'America/New_York');
			clock?.hours.forEach((civil, hour) => {
				const own = `2026-11-01T${String(hour).padStart(2, '0')}:00`;
				if (civil !== undefined && tz !== 'America/New_York') expect(civil).toBe(convert(own, tz, 'America/New_York'));
			});
		}
	});
});
