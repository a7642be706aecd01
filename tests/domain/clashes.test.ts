import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkRange, clashesOf } from '#lib/domain/clashes.ts';
import { performersOf } from '#lib/domain/performersOf.ts';
import { takesTime } from '#lib/domain/takenSpans.ts';
import type { Activity } from '#lib/model/activity.ts';
import { anActivity, ann, bob } from '../builders/anActivity.ts';
import { arbitrarySample, arbitraryZone, inDiary, type Sample } from './support/arbitraryActivity.ts';
import { busyMinutes } from './support/slowCalendar.ts';

const year = { from: '2026-01-01', to: '2028-01-01', tz: 'Europe/Rome' };
const meeting = () => anActivity().on('2026-11-24').at('10:00').for(60).busy();
const clash = (one: Activity, other: Activity) => clashesOf(one, [other], year).length > 0;

describe('a busy activity [S3-17]', () => {
	test('clashes with another that shares a minute, and not with one that only touches', () => {
		const one = meeting().build();
		expect(clash(one, meeting().at('10:59').build())).toBe(true);
		expect(clash(one, meeting().at('09:01').build())).toBe(true);
		expect(clash(one, meeting().at('10:15').for(15).build())).toBe(true);
		expect(clash(one, meeting().at('11:00').build())).toBe(false);
		expect(clash(one, meeting().at('09:00').build())).toBe(false);
	});

	test('clashes with whatever its performers do, assigned or not, and with nothing of those who only attend', () => {
		const both = meeting().by(ann, bob).build();
		expect(clashesOf(both, [meeting().by(bob).build()], year)).toMatchObject([{ taken: { member: bob } }]);
		expect(clash(both, meeting().by('member-cleo').build())).toBe(false);
		const attendee = { [`member:${bob}`]: { role: 'attendee', response: 'accepted' } } as const;
		expect(clash(meeting().by(ann).with({ participants: attendee }).build(), meeting().by(bob).build())).toBe(false);
	});

	test('never clashes when it is cancelled, not busy, in the trash, a task or a moment', () => {
		const other = meeting().build();
		const harmless = [
			meeting().status('cancelled').build(),
			meeting().free().build(),
			meeting().trashed().build(),
			meeting().due('2026-11-24T10:30').build(),
			meeting().for(0).build(),
			anActivity().busy().build(),
		];
		for (const one of harmless) {
			expect(clash(one, other)).toBe(false);
			expect(clash(other, one)).toBe(false);
		}
	});

	test('takes time, done or open', () => {
		expect((['planned', 'deferred', 'done', 'cancelled'] as const).filter((status) => takesTime(meeting().status(status).build()))).toEqual(
			['planned', 'deferred', 'done'],
		);
	});

	test('as a whole day fills the local day of whoever asks', () => {
		const holiday = anActivity().on('2026-11-24').in('America/New_York').busy().build();
		expect(clash(holiday, meeting().at('00:00').for(15).build())).toBe(true);
		expect(clash(holiday, meeting().on('2026-11-25').at('00:00').build())).toBe(false);
	});

	test('is compared across zones by the instant', () => {
		const there = anActivity().on('2026-11-24').at('04:30').for(30).in('America/New_York').busy().build();
		expect(clashesOf(meeting().build(), [there], year)).toMatchObject([{ start: '2026-11-24T04:30', tz: 'America/New_York' }]);
		expect(clash(meeting().build(), anActivity().on('2026-11-24').at('05:00').for(30).in('America/New_York').busy().build())).toBe(false);
	});

	test('is compared by occurrences where it repeats, the earliest clash first', () => {
		const weekly = meeting().every('WEEKLY;BYDAY=TU;COUNT=4').except('2026-12-01T10:00').build();
		const daily = meeting().on('2026-11-30').at('10:30').every('DAILY;COUNT=20').build();
		expect(clashesOf(weekly, [daily], year).map(({ start }) => start)).toEqual(['2026-12-08T10:30', '2026-12-15T10:30']);
		expect(clashesOf(daily, [weekly], year).map(({ start }) => start)).toEqual(['2026-12-08T10:00', '2026-12-15T10:00']);
	});

	test('does not clash with itself, nor an occurrence with the series it stands for', () => {
		const series = meeting().every('DAILY;COUNT=5').build();
		const own = meeting().on('2026-11-25').at('10:30').insteadOf(series, '2026-11-25T10:00').build();
		expect(clash(series, series)).toBe(false);
		expect(clash(own, series)).toBe(false);
	});
});

describe('a booked resource [S5-19]', () => {
	const room = (id = 'room-1') => ({ resources: { [id]: '2026-11-20T08:00:00.000Z' } });
	const inRoom = () => meeting().free().with(room());

	test('serves one activity at a time, whoever performs it and busy or not [I-8]', () => {
		const taken = clashesOf(inRoom().build(), [inRoom().by(bob).at('10:30').build()], year);
		expect(taken).toMatchObject([{ taken: { resource: 'room-1' }, start: '2026-11-24T10:30' }]);
		expect(clash(inRoom().build(), inRoom().at('11:00').build())).toBe(false);
		expect(clash(inRoom().build(), meeting().with(room('room-2')).by(bob).build())).toBe(false);
	});

	test('is free again when what booked it is called off or in the trash', () => {
		expect(clash(inRoom().build(), inRoom().status('cancelled').build())).toBe(false);
		expect(clash(inRoom().build(), inRoom().trashed().build())).toBe(false);
	});

	test('is named beside the person who is busy at that time', () => {
		const both = meeting().with(room()).build();
		expect(clashesOf(both, [meeting().with(room()).build()], year).map(({ taken }) => taken)).toEqual([
			{ member: ann },
			{ resource: 'room-1' },
		]);
	});
});

describe('clashesOf', () => {
	const sample = inDiary(arbitrarySample('2026-10-15', 30));

	test('finds in random diaries what a comparison minute by minute finds [I-7]', () => {
		fc.assert(
			fc.property(sample, fc.array(sample, { minLength: 1, maxLength: 4 }), arbitraryZone, (mine, others, tz) => {
				const all = others.map(({ activity }) => activity);
				const found = clashesOf(mine.activity, all, { ...year, tz }).map(({ activityId, start }) => `${activityId} ${start}`);
				expect(found.sort()).toEqual(clashesByMinutes(mine, others, tz).sort());
			}),
			{ numRuns: 400, seed: 20261122 },
		);
	}, 60_000);

	test('clashes with one whenever that clashes with it', () => {
		fc.assert(
			fc.property(sample, sample, arbitraryZone, ({ activity: one }, { activity: other }, tz) => {
				expect(clashesOf(one, [other], { ...year, tz }).length > 0).toBe(clashesOf(other, [one], { ...year, tz }).length > 0);
			}),
			{ numRuns: 100, seed: 20261122 },
		);
	}, 60_000);
});

describe('what an activity is checked against', () => {
	test('are the days it touches, until its end, and two years of a series', () => {
		expect(checkRange(meeting().build(), 'UTC')).toEqual({ from: '2026-11-24', to: '2026-11-24T10:00', tz: 'UTC' });
		expect(checkRange(meeting().at('23:30').build(), 'Asia/Kolkata')).toEqual({
			from: '2026-11-25',
			to: '2026-11-25T05:00',
			tz: 'Asia/Kolkata',
		});
		expect(checkRange(anActivity().on('2026-11-24').forDays(3).build(), 'UTC')).toEqual({
			from: '2026-11-24',
			to: '2026-11-27',
			tz: 'UTC',
		});
		expect(checkRange(meeting().every('DAILY;COUNT=9').build(), 'UTC')).toEqual({ from: '2026-11-23', to: '2028-11-26', tz: 'UTC' });
		expect(checkRange(anActivity().build(), 'UTC')).toBeUndefined();
	});

	test('lacks nothing that meets it, through the hours that clocks skip or show twice', () => {
		const single = inDiary(arbitrarySample('2026-10-22', 8)).filter(
			({ activity: { when, rdates } }) => when.rrule === undefined && Object.keys(rdates).length === 0,
		);
		fc.assert(
			fc.property(single, inDiary(arbitrarySample('2026-10-15', 20)), arbitraryZone, ({ activity }, { activity: other }, tz) => {
				const range = checkRange(activity, tz);
				const found = range ? clashesOf(activity, [other], range) : [];
				expect(found).toEqual(clashesOf(activity, [other], { ...year, tz }));
			}),
			{ numRuns: 1000, seed: 20261122 },
		);
	});
});

function clashesByMinutes(mine: Sample, others: readonly Sample[], tz: string): string[] {
	const own = new Set(busyMinutes(mine.activity, mine.starts, tz).flatMap(({ minutes }) => [...minutes]));
	const performers = performersOf(mine.activity);
	return others
		.filter(({ activity }) => performersOf(activity).some((member) => performers.includes(member)))
		.flatMap(({ activity, starts }) =>
			busyMinutes(activity, starts, tz)
				.filter(({ minutes }) => [...minutes].some((minute) => own.has(minute)))
				.map(({ start }) => `${activity.id} ${start}`),
		);
}
