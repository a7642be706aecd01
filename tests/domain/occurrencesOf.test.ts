import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { occurrencesIn, occurrencesOf } from '#lib/domain/occurrencesOf.ts';
import type { Civil } from '#lib/model/scalars.ts';
import { anActivity } from '../builders/anActivity.ts';
import { arbitraryDay, arbitrarySample, arbitraryZone } from './support/arbitraryActivity.ts';
import { clockAt, minuteOf, plusDays, spansByHand } from './support/slowCalendar.ts';

const week = { from: '2026-11-23', to: '2026-11-30', tz: 'Europe/Rome' };
const shown = (activity: Parameters<typeof occurrencesOf>[0], range = week) =>
	occurrencesOf(activity, range).map(({ start, end }) => `${start} – ${end}`);

describe('occurrencesOf', () => {
	test('equals a count day by day, for random series, exceptions, extra days, zones and ranges', () => {
		const days = arbitraryDay('2026-03-20', 230);
		fc.assert(
			fc.property(
				arbitrarySample('2026-03-20', 200),
				days,
				fc.integer({ min: 1, max: 40 }),
				arbitraryZone,
				({ activity, starts }, from, length, tz) => {
					const range = { from, to: plusDays(from, length), tz };
					const { tz: zone } = activity.when;
					const as = (civil: Civil) => (civil.length === 10 || zone === tz ? civil : clockAt(minuteOf(civil, zone), tz));
					const expected = spansByHand(activity, starts)
						.map(({ start, end }) => ({ start: as(start), end: as(end) }))
						.filter(({ start, end }) => {
							for (let day = range.from; day < range.to; day = plusDays(day, 1)) if (touches(start, end, day)) return true;
							return false;
						});
					const found = occurrencesOf(activity, range).map(({ start, end }) => ({ start, end }));
					expect(found).toEqual(expected);
				},
			),
			{ numRuns: 250, seed: 20261122 },
		);
	}, 60_000);

	test('never shifts a whole day with the zone [S2-21] [I-4]', () => {
		const samples = arbitrarySample('2026-03-20', 200, ['whole', 'dueDay']);
		fc.assert(
			fc.property(samples, arbitraryZone, arbitraryZone, ({ activity }, own, asked) => {
				const range = { from: '2026-03-01', to: '2027-03-01' };
				const there = occurrencesOf({ ...activity, when: { ...activity.when, tz: own } }, { ...range, tz: asked });
				const here = occurrencesOf(activity, { ...range, tz: activity.when.tz });
				expect(there.map(({ start, end, wholeDay }) => [start, end, wholeDay])).toEqual(here.map(({ start, end }) => [start, end, true]));
			}),
			{ numRuns: 200, seed: 20261122 },
		);
	});

	test('gives what runs over several days once, wherever the range cuts it', () => {
		const fair = anActivity().on('2026-11-20').forDays(5).build();
		expect(shown(fair)).toEqual(['2026-11-20 – 2026-11-25']);
		expect(shown(fair, { ...week, from: '2026-11-25' })).toEqual([]);
		const night = anActivity().on('2026-11-22').at('22:00').for(180).build();
		expect(shown(night)).toEqual(['2026-11-22T22:00 – 2026-11-23T01:00']);
		const evening = anActivity().on('2026-11-22').at('22:00').for(120).build();
		expect(shown(evening)).toEqual([]);
	});

	test('gives what repeats and runs over days, also where it began before the range', () => {
		const fair = anActivity().on('2026-11-07').forDays(4).every('WEEKLY;COUNT=4').build();
		expect(shown(fair, { ...week, from: '2026-11-24' })).toEqual(['2026-11-21 – 2026-11-25', '2026-11-28 – 2026-12-02']);
		const shift = anActivity().on('2026-11-20').at('22:00').for(3000).every('WEEKLY;COUNT=2').build();
		expect(shown(shift, { ...week, from: '2026-11-22', to: '2026-11-23' })).toEqual(['2026-11-20T22:00 – 2026-11-23T00:00']);
	});

	test('shows a task where it is due, whatever its start', () => {
		const quote = anActivity().on('2026-11-01').due('2026-11-27').build();
		expect(shown(quote)).toEqual(['2026-11-27 – 2026-11-28']);
		expect(shown(anActivity().due('2026-11-27T12:00').build())).toEqual(['2026-11-27T12:00 – 2026-11-27T12:00']);
	});

	test('gives a moment on the day it belongs to, and on no other', () => {
		const midnight = anActivity().on('2026-11-24').at('00:00').build();
		expect(shown(midnight, { ...week, from: '2026-11-24', to: '2026-11-25' })).toHaveLength(1);
		expect(shown(midnight, { ...week, to: '2026-11-24' })).toHaveLength(0);
		const equal = anActivity().on('2026-11-24').at('10:00').for(0).build();
		expect(shown(equal)).toEqual(['2026-11-24T10:00 – 2026-11-24T10:00']);
	});

	test('gives nothing of an open-ended activity', () => {
		expect(shown(anActivity().build())).toEqual([]);
	});

	test('names each occurrence by its wall clock in the zone of the series', () => {
		const call = anActivity().on('2026-11-24').at('23:30').for(60).in('America/New_York').every('DAILY;COUNT=2').build();
		const [first] = occurrencesOf(call, week);
		expect(first).toMatchObject({
			recurrenceId: '2026-11-24T23:30',
			start: '2026-11-25T05:30',
			key: `${call.id}@2026-11-24T23:30`,
		});
		expect(first?.own).toEqual({ start: '2026-11-24T23:30', end: '2026-11-25T00:30', tz: 'America/New_York' });
	});

	test('passes over extra days that are no dates', () => {
		const odd = anActivity().on('2026-11-24').at('10:00').for(60).every('DAILY;COUNT=1').also('tomorrow', '2026-13-45T10:00').build();
		expect(shown(odd, { ...week, tz: 'UTC' })).toEqual(['2026-11-24T09:00 – 2026-11-24T10:00']);
	});

	test('reads a zone that this machine does not know as UTC', () => {
		const odd = anActivity().on('2026-11-24').at('10:00').for(60).in('Mars/Olympus_Mons').build();
		expect(shown(odd)).toEqual(['2026-11-24T11:00 – 2026-11-24T12:00']);
	});

	test('reads extra days in the form of the series: a time of day where it has one', () => {
		const timed = anActivity().on('2026-11-24').at('10:00').for(60).every('DAILY;COUNT=1').also('2026-11-26').build();
		expect(shown(timed)).toEqual(['2026-11-24T10:00 – 2026-11-24T11:00']);
		const whole = anActivity().on('2026-11-24').every('DAILY;COUNT=1').also('2026-11-26T10:00').build();
		expect(shown(whole)).toEqual(['2026-11-24 – 2026-11-25', '2026-11-26 – 2026-11-27']);
	});
});

test('occurrencesIn puts whole days first, then the earlier, then the longer, then by subject', () => {
	const at = (time: string, minutes: number, name: string) => anActivity().on('2026-11-24').at(time).for(minutes).named(name).build();
	const activities = [
		at('10:00', 30, 'Zoe'),
		at('10:00', 60, 'Long'),
		at('10:00', 30, 'Amy'),
		at('09:00', 15, 'Early'),
		anActivity().on('2026-11-26').named('Day').build(),
	];
	expect(occurrencesIn(activities, week).map(({ activity }) => activity.subject)).toEqual(['Day', 'Early', 'Long', 'Amy', 'Zoe']);
});

function touches(start: Civil, end: Civil, day: Civil): boolean {
	const [from, to] = [`${day}T00:00`, `${plusDays(day, 1)}T00:00`];
	const clock = (civil: Civil) => (civil.length === 10 ? `${civil}T00:00` : civil);
	return start === end ? start.slice(0, 10) === day : clock(start) < to && clock(end) > from;
}
