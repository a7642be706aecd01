import { describe, expect, test } from 'vitest';
import { dayPlan, type DayPlan } from '#lib/domain/dayPlan.ts';
import type { Occurrence } from '#lib/domain/occurrence.ts';
import { occurrencesIn } from '#lib/domain/occurrencesOf.ts';
import type { Activity } from '#lib/model/activity.ts';
import { anActivity, ann, bob, type ActivityBuilder } from '../builders/anActivity.ts';

const tz = 'Europe/Rome';

function planOf(activities: Activity[], now = '2026-11-24T10:00'): Record<keyof DayPlan, string[]> {
	const to = `${now.slice(0, 8)}${String(Number(now.slice(8, 10)) + 1).padStart(2, '0')}`;
	const dated = activities.filter(({ when }) => when.start !== undefined || when.due !== undefined);
	const openEnded = activities.filter((one) => !dated.includes(one));
	const plan = dayPlan({
		occurrences: occurrencesIn(dated, { from: '2026-10-01', to, tz }),
		openEnded,
		memberId: ann,
		now,
		tz,
	});
	return Object.fromEntries(
		Object.entries<Occurrence[]>({ ...plan }).map(([block, list]) => [block, list.map(({ activity }) => activity.subject)]),
	) as Record<keyof DayPlan, string[]>;
}

const blockOf = (builder: ActivityBuilder, now?: string) =>
	Object.entries(planOf([builder.named('It').build()], now)).flatMap(([block, subjects]) => (subjects.length > 0 ? [block] : []));

describe('the day plan', () => {
	test('puts each activity into one block', () => {
		expect(blockOf(anActivity().on('2026-11-24').at('15:00').for(60))).toEqual(['timed']);
		expect(blockOf(anActivity().on('2026-11-24').at('09:30').for(60))).toEqual(['timed']);
		expect(blockOf(anActivity().on('2026-11-24').at('09:00').for(60))).toEqual(['overdue']);
		expect(blockOf(anActivity().on('2026-11-23').at('15:00').for(60))).toEqual(['overdue']);
		expect(blockOf(anActivity().on('2026-11-24'))).toEqual(['wholeDay']);
		expect(blockOf(anActivity().on('2026-11-20').forDays(7))).toEqual(['wholeDay']);
		expect(blockOf(anActivity().due('2026-11-24'))).toEqual(['tasks']);
		expect(blockOf(anActivity().due('2026-11-23'))).toEqual(['overdue']);
		expect(blockOf(anActivity())).toEqual(['openEnded']);
	});

	test('holds a task from the day it may be begun, until it is done', () => {
		const task = anActivity().on('2026-11-20').due('2026-11-27').named('Quote').build();
		const range = { from: '2026-11-01', to: '9999-12-31', tz };
		const question = { occurrences: occurrencesIn([task], range), openEnded: [], memberId: ann, now: '2026-11-24T10:00', tz };
		expect(dayPlan(question).tasks).toHaveLength(1);
		expect(dayPlan({ ...question, now: '2026-11-28T10:00' }).overdue).toHaveLength(1);
	});

	test('sorts every block but the timed by priority, then by subject', () => {
		const three = (at: () => ActivityBuilder) => [
			at().named('Zip').priority('high').build(),
			at().named('Bill').build(),
			at().named('Ask').build(),
		];
		const order = ['Zip', 'Ask', 'Bill'];
		expect(planOf(three(() => anActivity().on('2026-11-24'))).wholeDay).toEqual(order);
		expect(planOf(three(() => anActivity().on('2026-11-23').at('10:00').for(5))).overdue).toEqual(order);
		const done = { completedAt: '2026-11-24T08:00:00.000Z' };
		expect(planOf(three(() => anActivity().on('2026-11-24').status('done').with(done))).done).toEqual(order);
		const timed = [
			anActivity().on('2026-11-24').at('12:00').for(5).named('Late').priority('high'),
			anActivity().on('2026-11-24').at('11:00').for(5).named('Early'),
		];
		expect(planOf(timed.map((one) => one.build())).timed).toEqual(['Early', 'Late']);
	});

	test('tells of what is overdue by priority, and among equals what waits longest first', () => {
		const [old, late] = [anActivity().due('2026-11-16').named('Zip'), anActivity().on('2026-11-22').at('09:00').for(60).named('Ask')];
		const urgent = anActivity().due('2026-11-23').named('Urgent').priority('high');
		expect(planOf([late, old, urgent].map((one) => one.build())).overdue).toEqual(['Urgent', 'Zip', 'Ask']);
	});

	test('leaves out what is done or cancelled before, and what others do', () => {
		expect(blockOf(anActivity().on('2026-11-23').status('cancelled'))).toEqual([]);
		expect(blockOf(anActivity().on('2026-11-24').status('cancelled'))).toEqual([]);
		expect(blockOf(anActivity().on('2026-11-23').status('done').with({ completedAt: '2026-11-23T16:00:00.000Z' }))).toEqual([]);
		expect(blockOf(anActivity().on('2026-11-24').by(bob))).toEqual([]);
		expect(blockOf(anActivity().on('2026-11-24').by(bob, ann))).toEqual(['wholeDay']);
	});

	test('shows the open-ended every day until it is done or cancelled [S3-15] [I-5]', () => {
		for (const now of ['2026-11-24T10:00', '2026-12-01T08:00', '2026-12-28T23:59']) {
			expect(blockOf(anActivity().by(bob, ann), now)).toEqual(['openEnded']);
			expect(blockOf(anActivity().status('waiting'), now)).toEqual(['openEnded']);
			expect(blockOf(anActivity().status('done'), now)).toEqual([]);
			expect(blockOf(anActivity().status('cancelled'), now)).toEqual([]);
			expect(blockOf(anActivity().by(bob), now)).toEqual([]);
		}
	});

	test('never calls a missed day of a series overdue', () => {
		const daily = anActivity().on('2026-11-20').at('09:00').for(30).every('DAILY;COUNT=9');
		expect(blockOf(daily)).toEqual(['timed']);
		expect(planOf([daily.build()]).timed).toHaveLength(1);
	});

	test('sorts tasks and the open-ended by priority, then by subject', () => {
		const named = (builder: ActivityBuilder, subject: string, priority: 'high' | 'normal' | 'low') =>
			builder.named(subject).priority(priority).build();
		const task = () => anActivity().due('2026-11-24');
		const plan = planOf([
			named(task(), 'Zip', 'high'),
			named(task(), 'Amend', 'low'),
			named(task(), 'Bill', 'normal'),
			named(task(), 'Ask', 'normal'),
			named(anActivity(), 'Some day', 'low'),
			named(anActivity(), 'Soon', 'high'),
		]);
		expect(plan.tasks).toEqual(['Zip', 'Ask', 'Bill', 'Amend']);
		expect(plan.openEnded).toEqual(['Soon', 'Some day']);
	});

	test('shows under done what had no day and was completed today', () => {
		const done = (completedAt: string) => anActivity().status('done').with({ completedAt });
		expect(blockOf(done('2026-11-24T08:00:00.000Z'))).toEqual(['done']);
		expect(blockOf(done('2026-11-23T08:00:00.000Z'))).toEqual([]);
	});

	test('counts as done today what was completed today by the clocks of the day', () => {
		const done = (completedAt: string) => anActivity().on('2026-11-24').status('done').with({ completedAt });
		expect(blockOf(done('2026-11-24T08:00:00.000Z'))).toEqual(['done']);
		// Half past midnight in Rome is still the day before in UTC.
		expect(blockOf(done('2026-11-23T23:30:00.000Z'))).toEqual(['done']);
		expect(blockOf(done('2026-11-23T22:30:00.000Z'))).toEqual([]);
		expect(blockOf(anActivity().on('2026-11-20').status('done').with({ completedAt: '2026-11-24T08:00:00.000Z' }))).toEqual(['done']);
	});
});
