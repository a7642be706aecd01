import { describe, expect, test } from 'vitest';
import { timeReasons } from '#lib/domain/timeReasons.ts';
import type { When } from '#lib/model/when.ts';

const here = 'Europe/Warsaw';
const reasons = (when: Partial<When>, from = '2026-11-25') => timeReasons({ tz: here, ...when }, here, from);

describe('why an activity is at its time', () => {
	test('is told of nothing ordinary', () => {
		expect(reasons({ start: '2026-11-25T10:00', end: '2026-11-25T11:00', rrule: 'FREQ=WEEKLY' })).toEqual([]);
		expect(reasons({ start: '2026-11-25', rrule: 'FREQ=DAILY' })).toEqual([]);
		expect(reasons({})).toEqual([]);
	});

	test('is told of the first time of a series that the clocks skip, and the first that they show twice', () => {
		const daily = { start: '2026-01-10T02:30', end: '2026-01-10T02:45', rrule: 'FREQ=DAILY' };
		expect(reasons(daily)).toEqual([
			{ kind: 'skipped', civil: '2027-03-28T02:30', shown: '2027-03-28T03:30' },
			{ kind: 'twice', civil: '2027-10-31T02:30', shown: '2027-10-31T02:30' },
		]);
	});

	test('is told of a night that is longer or shorter than its hours say', () => {
		const shift = { start: '2026-10-24T22:00', end: '2026-10-25T06:00' };
		expect(reasons(shift)).toEqual([{ kind: 'length', day: '2026-10-24', minutes: 540 }]);
		const spring = { start: '2027-03-27T22:00', end: '2027-03-28T06:00' };
		expect(reasons(spring)).toEqual([{ kind: 'length', day: '2027-03-27', minutes: 420 }]);
	});

	test('is told of another zone, with the weeks in which it is further away or nearer', () => {
		const when = { start: '2026-11-25T09:00', end: '2026-11-25T10:00', tz: 'America/New_York' };
		expect(reasons(when)).toEqual([{ kind: 'elsewhere', tz: 'America/New_York', time: '2026-11-25T15:00', other: [] }]);
		expect(reasons({ ...when, rrule: 'FREQ=DAILY' })).toEqual([
			{
				kind: 'elsewhere',
				tz: 'America/New_York',
				time: '2026-11-25T15:00',
				other: [
					{ from: '2027-03-14', last: '2027-03-27', time: '2027-03-14T14:00' },
					{ from: '2027-10-31', last: '2027-11-06', time: '2027-10-31T14:00' },
				],
			},
		]);
		expect(reasons({ ...when, tz: 'Europe/Rome' })).toEqual([]);
	});

	test('is told of a day that a month lacks, until the rule ends', () => {
		const monthly = { start: '2026-10-31T10:00', end: '2026-10-31T11:00', rrule: 'FREQ=MONTHLY' };
		expect(reasons(monthly)).toEqual([{ kind: 'noDay', day: 31, month: 11, year: 2026 }]);
		expect(reasons(monthly, '2026-12-05')).toEqual([{ kind: 'noDay', day: 31, month: 2, year: 2027 }]);
		expect(reasons({ ...monthly, rrule: 'FREQ=MONTHLY;UNTIL=20261110T100000Z' })).toEqual([]);
		expect(reasons({ ...monthly, rrule: 'FREQ=MONTHLY;INTERVAL=2' })).toMatchObject([{ month: 2, year: 2027 }]);
		expect(reasons({ ...monthly, rrule: 'FREQ=MONTHLY;BYMONTHDAY=-1' })).toEqual([]);
		expect(reasons({ start: '2028-02-29', rrule: 'FREQ=YEARLY' })).toEqual([
			{ kind: 'noDay', day: 29, month: 2, year: 2029, leapYear: 2032 },
		]);
		expect(reasons({ start: '2028-02-29', rrule: 'FREQ=YEARLY;INTERVAL=4' })).toEqual([]);
	});
});
