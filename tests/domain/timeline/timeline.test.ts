import { describe, expect, test } from 'vitest';
import { byMonth, timeline } from '#lib/domain/timeline/timeline.ts';
import { newestFirst } from '#lib/domain/timeline/tookPlace.ts';
import type { Activity } from '#lib/model/activity.ts';
import { anActivity } from '../../builders/anActivity.ts';

const asked = { today: '2026-11-25', tz: 'Europe/Rome' };
const of = (...activities: Activity[]) => {
	const { ahead, past } = timeline(activities, asked);
	return { ahead: ahead.map(({ activity, at }) => [activity.subject, at]), past: past.map(({ activity, at }) => [activity.subject, at]) };
};

describe('a timeline', () => {
	test('has what is planned, the next first, then what happened, the newest first', () => {
		const meeting = (subject: string, day: string) => anActivity().on(day).at('10:00').for(60).named(subject);
		expect(
			of(
				meeting('last year', '2025-11-25').status('done').build(),
				meeting('tomorrow', '2026-11-26').build(),
				anActivity().named('some time').build(),
				meeting('never held', '2026-11-24').status('cancelled').build(),
				meeting('overdue', '2026-11-20').build(),
				anActivity().on('2026-11-24').status('done').named('whole day').build(),
				meeting('next year', '2027-01-10').build(),
				meeting('in the trash', '2026-11-26').trashed().build(),
			),
		).toEqual({
			ahead: [
				['overdue', '2026-11-20T10:00'],
				['tomorrow', '2026-11-26T10:00'],
				['next year', '2027-01-10T10:00'],
				['some time', ''],
			],
			past: [
				['whole day', '2026-11-24'],
				['never held', '2026-11-24T10:00'],
				['last year', '2025-11-25T10:00'],
			],
		});
	});

	test('tells times by the clocks of whoever looks', () => {
		const abroad = anActivity().in('America/New_York').at('18:00').for(60);
		expect(
			of(abroad.on('2026-11-24').status('done').named('held').build(), abroad.on('2026-11-26').status('planned').named('ahead').build()),
		).toEqual({
			ahead: [['ahead', '2026-11-27T00:00']],
			past: [['held', '2026-11-25T00:00']],
		});
	});

	test('has a task where it was done, and what has no day where it was done or written down', () => {
		const completedAt = '2026-11-20T16:30:00.000Z';
		expect(
			of(
				anActivity().due('2026-12-01').status('done').named('task').with({ completedAt }).build(),
				anActivity().status('cancelled').named('given up').build(),
			),
		).toEqual({
			ahead: [],
			past: [
				['task', '2026-11-20T17:30'],
				['given up', '2026-11-01T10:00'],
			],
		});
	});

	test('has a series once: where it comes next, else where it last was', () => {
		const weekly = anActivity().on('2026-11-03').at('09:00').for(30);
		expect(
			of(
				weekly.every('WEEKLY;COUNT=10').named('goes on').build(),
				weekly.every('WEEKLY;COUNT=2').named('is over').build(),
				weekly.every('WEEKLY').status('done').with({ completedAt: '2026-11-12T08:00:00.000Z' }).named('was ended').build(),
			),
		).toEqual({
			ahead: [['goes on', '2026-12-01T09:00']],
			past: [
				['was ended', '2026-11-12T09:00'],
				['is over', '2026-11-10T09:00'],
			],
		});
		expect(timeline([weekly.every('WEEKLY;COUNT=10').status('planned').build()], asked).ahead[0]?.recurrenceId).toBe('2026-12-01T09:00');
	});

	test('is told by month', () => {
		const { past } = timeline(
			['2026-11-24', '2026-11-02', '2026-10-30'].map((day) => anActivity().on(day).status('done').build()),
			asked,
		);
		expect(byMonth(past).map(([month, entries]) => [month, entries.length])).toEqual([
			['2026-11', 2],
			['2026-10', 1],
		]);
	});
});

test('a place in time sorts the newest first, a whole day before its hours', () => {
	const places = ['2026-11-24', '2026-11-24T17:00', '2026-11-24T09:00', '2026-11-23', '2025-12-31T23:59'];
	expect([...places].reverse().sort((one, other) => (newestFirst(one) < newestFirst(other) ? -1 : 1))).toEqual(places);
	expect(newestFirst(newestFirst('2026-11-24T09:00'))).toBe('2026-11-24T09:00');
});
