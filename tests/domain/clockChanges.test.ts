import { describe, expect, test } from 'vitest';
import { clashesOf } from '#lib/domain/clashes.ts';
import { occurrencesOf } from '#lib/domain/occurrencesOf.ts';
import { takenSpansOf } from '#lib/domain/takenSpans.ts';
import type { Activity } from '#lib/model/activity.ts';
import { anActivity } from '../builders/anActivity.ts';

const spring = { from: '2027-03-27', to: '2027-03-30', tz: 'Europe/Warsaw' };
const autumn = { from: '2026-10-24', to: '2026-10-27', tz: 'Europe/Warsaw' };
const night = (time: string) => anActivity().in('Europe/Warsaw').on('2027-03-28').at(time).for(60).busy();
const hours = (activity: Activity, range: typeof spring) => takenSpansOf(activity, range).map(({ from, to }) => (to - from) / 3_600_000);
const clocks = (activity: Activity, range: typeof spring) =>
	occurrencesOf(activity, range).map(({ start, end, again }) => [start.slice(11), end.slice(11), again]);

describe('at an hour that the clocks skip, an activity', () => {
	test('takes place after the gap, keeps its length, and clashes with what is there [S3-17]', () => {
		const skipped = night('02:00').build();
		expect(clocks(skipped, spring)).toEqual([['03:00', '04:00', undefined]]);
		expect(hours(skipped, spring)).toEqual([1]);
		expect(clashesOf(skipped, [night('03:30').build()], spring)).toHaveLength(1);
		expect(clashesOf(skipped, [night('04:00').build()], spring)).toHaveLength(0);
	});

	test('keeps its length when it ends beyond the gap, and when it begins before it', () => {
		expect(clocks(night('02:30').build(), spring)).toEqual([['03:30', '04:30', undefined]]);
		expect(clocks(night('01:30').build(), spring)).toEqual([['01:30', '03:30', undefined]]);
		expect(hours(night('01:30').build(), spring)).toEqual([1]);
	});

	test('of a series is moved that day alone, and keeps its recurrence id', () => {
		const series = night('02:30').on('2027-03-27').every('DAILY;COUNT=3').build();
		expect(clocks(series, spring).map(([start]) => start)).toEqual(['02:30', '03:30', '02:30']);
		expect(occurrencesOf(series, spring)[1]?.recurrenceId).toBe('2027-03-28T02:30');
	});

	test('moves by half an hour where the clocks do', () => {
		const range = { from: '2026-10-04', to: '2026-10-05', tz: 'Australia/Lord_Howe' };
		const one = night('02:15').on('2026-10-04').in('Australia/Lord_Howe').build();
		expect(clocks(one, range)).toEqual([['02:45', '03:45', undefined]]);
	});
});

describe('at an hour that the clocks show twice, an activity', () => {
	const abroad = (time: string) => anActivity().in('UTC').on('2026-10-25').at(time).for(30).build();

	test('of this zone is at the first', () => {
		const own = anActivity().in('Europe/Warsaw').on('2026-10-25').at('02:30').for(15).build();
		expect(clocks(own, autumn)).toEqual([['02:30', '02:45', undefined]]);
	});

	test('of another zone is told to be at the second, also where it ends by the clock before it begins', () => {
		expect(clocks(abroad('00:15'), autumn)).toEqual([['02:15', '02:45', undefined]]);
		expect(clocks(abroad('01:15'), autumn)).toEqual([['02:15', '02:45', { start: true, end: true }]]);
		expect(clocks(abroad('00:45'), autumn)).toEqual([['02:45', '02:15', { end: true }]]);
		expect(clocks(abroad('01:45'), autumn)).toEqual([['02:45', '03:15', { start: true }]]);
	});

	test('through the whole night lasts an hour longer', () => {
		const shift = anActivity().in('Europe/Warsaw').on('2026-10-24').at('22:00').for(480).busy().build();
		expect(hours(shift, autumn)).toEqual([9]);
	});
});
