import { describe, expect, test } from 'vitest';
import { firstStatus, newActivity } from '#lib/domain/newActivity.ts';
import { breaksPastRule, overAt } from '#lib/domain/pastRule.ts';
import { planProblem, type PlanContext } from '#lib/domain/planProblem.ts';
import { slotRange, slotsFor } from '#lib/domain/slotsFor.ts';
import type { Activity } from '#lib/model/activity.ts';
import type { When } from '#lib/model/when.ts';
import { anActivity, ann, bob } from '../builders/anActivity.ts';

const tz = 'Europe/Rome';
const now = Date.UTC(2026, 10, 24, 9); // Tuesday, 24 November 2026, 10:00 in Rome
const context: PlanContext = { others: [], now, tz };
const problem = (activity: Activity, more: Partial<PlanContext> = {}) => planProblem(activity, { ...context, ...more })?.kind;
const meeting = () => anActivity().on('2026-11-25').at('10:00').for(60).busy();

describe('the past rule [S3-53] [I-6]', () => {
	test.each<[string, Partial<When>, boolean]>([
		['ended an hour ago', { start: '2026-11-24T08:00', end: '2026-11-24T09:00' }, true],
		['ends now', { start: '2026-11-24T09:00', end: '2026-11-24T10:00' }, true],
		['is going on', { start: '2026-11-24T09:00', end: '2026-11-24T10:01' }, false],
		['was a moment ago', { start: '2026-11-24T09:59' }, true],
		['is to come', { start: '2026-11-24T10:01' }, false],
		['was yesterday', { start: '2026-11-23' }, true],
		['is today, whole', { start: '2026-11-24' }, false],
		['is today, whole, with an equal end', { start: '2026-11-24', end: '2026-11-24' }, false],
		['is today, whole, until tomorrow', { start: '2026-11-24', end: '2026-11-25' }, false],
		['ran until today', { start: '2026-11-20', end: '2026-11-24' }, true],
		['is due today', { due: '2026-11-24' }, false],
		['is due at noon', { start: '2026-11-01', due: '2026-11-24T12:00' }, false],
		['was due this morning', { due: '2026-11-24T09:30' }, true],
		['has no day', {}, false],
	])('what %s', (_name, when, over) => {
		expect(breaksPastRule({ tz, ...when }, 'planned', now)).toBe(over);
		expect(breaksPastRule({ tz, ...when }, 'done', now)).toBe(false);
		expect(breaksPastRule({ tz, ...when }, 'cancelled', now)).toBe(false);
	});

	test('goes by the clocks of the zone it is planned in', () => {
		expect(overAt({ start: '2026-11-24T03:30', tz: 'America/New_York' })).toBe(Date.UTC(2026, 10, 24, 8, 30));
		expect(breaksPastRule({ start: '2026-11-24', tz: 'Pacific/Auckland' }, 'planned', Date.UTC(2026, 10, 24, 12))).toBe(true);
	});

	test('asks nothing of a series', () => {
		expect(breaksPastRule({ start: '2026-01-01', tz, rrule: 'FREQ=DAILY;COUNT=9' }, 'planned', now)).toBe(false);
	});

	test('refuses to plan in the past, and lets record there', () => {
		const past = meeting().on('2026-11-20');
		expect(problem(past.build())).toBe('pastPlan');
		expect(problem(past.status('done').build())).toBeUndefined();
		expect(problem(past.status('cancelled').build())).toBeUndefined();
	});

	test('lets an old plan be edited, but not moved to another day of the past', () => {
		const old = meeting().on('2026-11-20').build();
		expect(problem({ ...old, subject: 'Rossi' }, { before: old })).toBeUndefined();
		const reordered = { tz, end: '2026-11-20T11:00', start: '2026-11-20T10:00' };
		expect(problem({ ...old, when: reordered }, { before: old })).toBeUndefined();
		expect(problem({ ...old, when: { ...old.when, start: '2026-11-19T10:00' } }, { before: old })).toBe('pastPlan');
	});
});

describe('something new', () => {
	const category = { id: 'category-meeting', kind: 'event' } as Parameters<typeof newActivity>[0]['category'];
	const from = { id: 'new', category, calendarId: 'mine', memberId: ann, now };
	const when = { start: '2026-11-25T10:00', end: '2026-11-25T11:00', tz };

	test('takes its kind from its category and is done by whoever plans it', () => {
		const made = newActivity({ ...from, when, category: { ...category, kind: 'call' } });
		expect(made).toMatchObject({
			kind: 'call',
			categoryId: 'category-meeting',
			createdBy: ann,
			assigneeId: ann,
			status: 'planned',
		});
		expect(problem(made)).toBeUndefined();
	});

	test('is planned in the future, and recorded as done in the past and as a note', () => {
		expect(firstStatus({ kind: 'event' }, when, now)).toBe('planned');
		expect(firstStatus({ kind: 'event' }, { start: '2026-11-20', tz }, now)).toBe('done');
		expect(firstStatus({ kind: 'note' }, when, now)).toBe('done');
	});

	test('has a time of completion exactly when it is done [I-14]', () => {
		expect(newActivity({ ...from, when }).completedAt).toBeUndefined();
		expect(newActivity({ ...from, when: { start: '2026-11-20', tz } }).completedAt).toBe('2026-11-24T09:00:00.000Z');
	});

	test('is busy at a time of day; a whole day, a task, a mail and a note take no time', () => {
		const busy = (kind: 'event' | 'call' | 'task' | 'mail' | 'note', start = when.start) =>
			newActivity({ ...from, category: { ...category, kind }, when: { start, tz } }).busy;
		expect([busy('event'), busy('call'), busy('event', '2026-11-25'), busy('task'), busy('mail'), busy('note')]).toEqual([
			true,
			true,
			false,
			false,
			false,
			false,
		]);
	});
});

describe('what a plan is refused for', () => {
	test('category and time are all it asks for [S3-05] [I-2]', () => {
		expect(problem(meeting().build())).toBeUndefined();
		expect(problem(anActivity().build())).toBeUndefined();
		expect(problem(meeting().with({ categoryId: '' }).build())).toBe('categoryMissing');
	});

	test.each<[Partial<When>, string]>([
		[{ start: '2026-02-30' }, 'notADate'],
		[{ start: '2026-11-25T24:00' }, 'notADate'],
		[{ start: '2026-11-25T10:00', end: 'later' }, 'notADate'],
		[{ start: '2026-11-25T10:00', tz: 'Nowhere/Land' }, 'unknownZone'],
		[{ start: '2026-11-25T10:00', end: '2026-11-25T09:59' }, 'endBeforeStart'],
		[{ start: '2026-11-25', end: '2026-11-26T10:00' }, 'endBeforeStart'],
		[{ start: '2026-11-25', due: '2026-11-24' }, 'dueBeforeStart'],
		[{ start: '2026-11-25T10:00', rrule: 'FREQ=SOMETIMES' }, 'recurrenceInvalid'],
		[{ start: '2026-11-25T10:00', rrule: 'FREQ=DAILY' }, 'recurrenceEndless'],
		[{ start: '2026-11-25T10:00', rrule: 'FREQ=DAILY;UNTIL=20261101' }, 'recurrenceNever'],
	])('%o is refused: %s [I-3]', (when, kind) => {
		expect(
			problem(
				meeting()
					.with({ when: { tz, ...when } })
					.build(),
			),
		).toBe(kind);
	});

	test('start and end may be equal [S3-16]', () => {
		expect(problem(meeting().for(0).build())).toBeUndefined();
		expect(problem(anActivity().on('2026-11-25').forDays(0).build())).toBeUndefined();
	});

	test('a cycle must end [S3-18] [I-13]; one that came endless from elsewhere may be edited', () => {
		const endless = meeting().every('DAILY').build();
		expect(problem(endless)).toBe('recurrenceEndless');
		expect(problem({ ...endless, subject: 'Imported' }, { before: endless })).toBeUndefined();
		expect(problem(meeting().every('DAILY;COUNT=3').build())).toBeUndefined();
		expect(problem(meeting().every('DAILY;UNTIL=20261201').build())).toBeUndefined();
	});

	test('texts have a limit', () => {
		expect(problem(meeting().named('x'.repeat(501)).build())).toBe('textTooLong');
		expect(
			problem(
				meeting()
					.with({ description: 'x'.repeat(5_001) })
					.build(),
			),
		).toBe('textTooLong');
	});

	test('the first reason is told: the form, the past, a rule that never takes place, then who is busy', () => {
		const others = [meeting().on('2026-11-20').forDays(9).at('00:00').for(20_000).build()];
		const past = { start: '2026-11-20T10:00', end: '2026-11-20T11:00', tz };
		expect(problem(meeting().with({ when: past, categoryId: '' }).build(), { others })).toBe('categoryMissing');
		expect(problem(meeting().with({ when: past }).build(), { others })).toBe('pastPlan');
		expect(problem(meeting().every('DAILY;UNTIL=20261101').build(), { others })).toBe('recurrenceNever');
		expect(problem(meeting().build(), { others })).toBe('busy');
	});
});

describe('goals [S3-31]', () => {
	const aimed = () => meeting().with({ goals: { 'goal-fix-a-meeting': true } });

	test('ask for success or failure once it is done, and for nothing before [I-12]', () => {
		expect(problem(aimed().build())).toBeUndefined();
		expect(problem(aimed().status('done').build())).toBe('outcomeMissing');
		expect(problem(aimed().status('done').with({ outcome: 'failure' }).build())).toBeUndefined();
		expect(problem(meeting().status('done').build())).toBeUndefined();
	});
});

describe('a busy performer [S3-17]', () => {
	const taken = meeting().named('Board').build();

	test('is named with the clash, and the next three free slots are offered', () => {
		expect(planProblem(meeting().at('10:30').build(), { ...context, others: [taken] })).toEqual({
			kind: 'busy',
			clashes: [
				{
					activityId: taken.id,
					subject: 'Board',
					taken: { member: ann },
					start: '2026-11-25T10:00',
					end: '2026-11-25T11:00',
					tz,
				},
			],
			free: [],
		});
		expect(slotsFor(meeting().at('10:30').build(), { now, tz, others: [taken], workingHours: [{ workingHours: undefined, tz }] })).toEqual([
			{ start: '2026-11-25T11:00', end: '2026-11-25T12:00' },
			{ start: '2026-11-25T12:00', end: '2026-11-25T13:00' },
			{ start: '2026-11-25T13:00', end: '2026-11-25T14:00' },
		]);
		expect(slotRange(meeting().build(), now, tz)).toEqual({ from: '2026-11-24', to: '2026-12-17', tz });
	});

	test('does not stand in the way of what is not busy, cancelled or somebody else’s', () => {
		for (const one of [meeting().free(), meeting().status('cancelled'), meeting().by(bob)]) {
			expect(problem(one.build(), { others: [taken] })).toBeUndefined();
		}
	});

	test('an old double booking does not block an unrelated edit', () => {
		const before = meeting().by(ann, bob).build();
		const others = [taken];
		expect(problem({ ...before, phone: '+39 02 1234' }, { before, others })).toBeUndefined();
		const turned = {
			...before,
			participants: { ...Object.fromEntries(Object.entries(before.participants).reverse()) },
		};
		expect(problem({ ...turned, subject: 'Rossi' }, { before, others })).toBeUndefined();
		expect(problem({ ...before, when: { tz, end: '2026-11-25T11:00', start: '2026-11-25T10:00' } }, { before, others })).toBeUndefined();
	});

	test('blocks moving into, making busy in, and reopening in a taken hour', () => {
		const later = meeting().at('14:00').build();
		const others = [taken];
		expect(problem({ ...later, when: taken.when }, { before: later, others })).toBe('busy');
		const free = meeting().free().build();
		expect(problem({ ...free, busy: true }, { before: free, others })).toBe('busy');
		const off = meeting().status('cancelled').build();
		expect(problem({ ...off, status: 'planned' }, { before: off, others })).toBe('busy');
		const bobs = meeting().by(bob).build();
		expect(problem({ ...bobs, assigneeId: ann }, { before: bobs, others })).toBe('busy');
	});
});
