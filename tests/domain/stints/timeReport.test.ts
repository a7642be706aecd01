import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { timeReport, type TimeGrouping, type TimeQuestion } from '#lib/domain/stints/timeReport.ts';
import type { Activity } from '#lib/model/activity.ts';
import type { Stint } from '#lib/model/stint.ts';
import { aStint } from '../../builders/aStint.ts';
import { anActivity, ann, bob } from '../../builders/anActivity.ts';
import { clockAt } from '../support/slowCalendar.ts';

const minute = 60_000;
const question: TimeQuestion = {
	from: '2026-11-23',
	to: '2026-11-30',
	tz: 'Europe/Rome',
	by: 'member',
	firstDay: 1,
	now: Date.parse('2026-11-25T12:00:00Z'),
};
const about = (...links: string[]) => ({ links: Object.fromEntries(links.map((link) => [link, true as const])) });
const roof = about('company:acme', 'company:rossi', 'project:roof');
const visit = anActivity()
	.with({ ...roof, categoryId: 'visits', goals: { sale: true } })
	.build();
const call = anActivity().with({ categoryId: 'calls' }).build();
const activities = new Map<string, Activity>([visit, call].map((one) => [one.id, one]));
const stints = [
	aStint(visit.id, '2026-11-24T08:00:00.000Z', '2026-11-24T10:00:00.000Z'),
	aStint(visit.id, '2026-11-25T08:00:00.000Z', '2026-11-25T08:30:00.000Z', { memberId: bob }),
	aStint(call.id, '2026-11-25T11:45:00.000Z'),
	aStint(call.id, '2026-11-16T11:00:00.000Z', '2026-11-16T12:00:00.000Z'),
];

function sums(by: TimeGrouping, more: Partial<TimeQuestion> = {}, list: readonly Stint[] = stints): [string, number][] {
	const report = timeReport(list, activities, { ...question, by, ...more });
	return report.sums.map(({ key, worked }) => [key, worked / minute]);
}

describe('the report of worked time [S3-29]', () => {
	test('sums by person, category, company, project and goal, the most first, each stint once in the total', () => {
		expect(sums('member')).toEqual([
			[ann, 135],
			[bob, 30],
		]);
		expect(sums('category')).toEqual([
			['visits', 150],
			['calls', 15],
		]);
		expect(sums('company')).toEqual([
			['acme', 150],
			['rossi', 150],
			['', 15],
		]);
		expect(sums('project')).toEqual([
			['roof', 150],
			['', 15],
		]);
		expect(sums('goal')).toEqual([
			['sale', 150],
			['', 15],
		]);
		const { total } = timeReport(stints, activities, { ...question, by: 'company' });
		expect(total).toEqual({ key: '', worked: 165 * minute, stints: 3 });
	});

	test('sums by day, week and month, in their order, cut at midnight', () => {
		const late = [aStint(call.id, '2026-11-30T22:30:00.000Z', '2026-12-01T00:30:00.000Z')];
		const asked = { from: '2026-11-01', to: '2027-01-01' };
		expect(sums('day', asked, late)).toEqual([
			['2026-11-30', 30],
			['2026-12-01', 90],
		]);
		expect(sums('month', asked, late)).toEqual([
			['2026-11', 30],
			['2026-12', 90],
		]);
		expect(sums('week', asked, late)).toEqual([['2026-11-30', 120]]);
	});

	test('leaves out what lies before and after', () => {
		expect(sums('activity', { from: '2026-11-24', to: '2026-11-25' })).toEqual([[visit.id, 120]]);
		expect(sums('activity', { from: '2026-11-26', to: '2026-11-27' })).toEqual([]);
	});

	test('equals what counting minute by minute gives, over changes of clocks', () => {
		const start = Date.parse('2026-10-20T00:00:00Z') / minute;
		const instant = (at: number) => new Date((start + at) * minute).toISOString();
		const parts = { from: fc.nat(12 * 1440), length: fc.nat(2000), on: fc.constantFrom(visit, call), by: fc.constantFrom(ann, bob) };
		const arbitraryStint = fc
			.record(parts)
			.map(({ from, length, on, by }) => aStint(on.id, instant(from), instant(from + length), { memberId: by }));
		const zones = fc.constantFrom('Europe/Rome', 'America/New_York', 'Australia/Lord_Howe', 'UTC');
		const groupings = fc.constantFrom<TimeGrouping>('member', 'day', 'month', 'category');
		fc.assert(
			fc.property(fc.array(arbitraryStint, { maxLength: 6 }), zones, groupings, (list, tz, by) => {
				const asked = { ...question, from: '2026-10-22', to: '2026-10-28', tz, by };
				expect(Object.fromEntries(sums(by, asked, list))).toEqual(byMinutes(list, asked));
			}),
			{ numRuns: 25, seed: 20261122 },
		);
	});
});

function keyAt(stint: Stint, day: string, by: TimeGrouping): string {
	if (by === 'member') return stint.memberId;
	if (by === 'category') return activities.get(stint.activityId)!.categoryId;
	return by === 'day' ? day : day.slice(0, 7);
}

/** Counts every minute for what it belongs to. */
function byMinutes(list: readonly Stint[], { from, to, tz, by }: TimeQuestion): Record<string, number> {
	const counts: Record<string, number> = {};
	for (const stint of list) {
		for (let at = Date.parse(stint.start) / minute; at < Date.parse(stint.stop!) / minute; at++) {
			const day = clockAt(at, tz).slice(0, 10);
			const key = keyAt(stint, day, by);
			if (day >= from && day < to) counts[key] = (counts[key] ?? 0) + 1;
		}
	}
	return counts;
}
