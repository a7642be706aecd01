import { describe, expect, test } from 'vitest';
import { changedFields, fieldsOf } from '#lib/domain/changedFields.ts';
import { completionOf, isToComplete, lacksOutcome, toggledStatus } from '#lib/domain/completion.ts';
import { memberKey, performersOf } from '#lib/domain/performersOf.ts';
import { activityKinds, activityStatuses } from '#lib/model/activity.ts';
import { isOpen, offeredStatuses } from '#lib/model/status.ts';
import { anActivity, ann, bob } from '../builders/anActivity.ts';

const now = '2026-11-24T09:00:00.000Z';

describe('statuses', () => {
	test('of an event and a call: planned, held, not held, deferred [S1-15] [S1-16] [S1-17] [S1-18]', () => {
		expect([...offeredStatuses.event].sort()).toEqual(['cancelled', 'deferred', 'done', 'planned']);
		expect(offeredStatuses.call).toEqual(offeredStatuses.event);
	});

	test('of a task: all seven [S1-34] [S1-36] [S1-37] [S1-38] [S1-39] [S1-40]', () => {
		expect([...offeredStatuses.task].sort()).toEqual([...activityStatuses].sort());
	});

	test('of a mail: planned, done, cancelled; a note is done at birth', () => {
		expect([...offeredStatuses.mail].sort()).toEqual(['cancelled', 'done', 'planned']);
		expect(offeredStatuses.note).toEqual(['done']);
	});

	test('can be completed and, but for a note, called off, whatever the kind', () => {
		for (const kind of activityKinds) {
			const offered: readonly string[] = offeredStatuses[kind];
			expect(offered).toContain('done');
			expect(offered.includes('cancelled')).toBe(kind !== 'note');
		}
	});

	test('are open but for done and cancelled', () => {
		expect(activityStatuses.filter((status) => !isOpen(status))).toEqual(['done', 'cancelled']);
	});
});

describe('completion [I-14]', () => {
	test.each(activityStatuses)('has a time exactly when it is done: %s', (status) => {
		const { completedAt } = completionOf({ status }, now);
		expect(completedAt).toBe(status === 'done' ? now : undefined);
	});

	test('keeps the first time, and loses it when reopened', () => {
		const earlier = '2026-11-01T09:00:00.000Z';
		expect(completionOf({ status: 'done', completedAt: earlier }, now).completedAt).toBe(earlier);
		expect(completionOf({ status: 'planned', completedAt: earlier }, now).completedAt).toBeUndefined();
	});

	test('leaves an outcome only to what is done [I-12]', () => {
		expect(completionOf({ status: 'done', outcome: 'success' }, now).outcome).toBe('success');
		expect(completionOf({ status: 'planned', outcome: 'success' }, now).outcome).toBeUndefined();
	});

	test('is left to be made by what says so, and by goals without an outcome [I-20]', () => {
		const aimed = anActivity().with({ goals: { goal: true } });
		expect(lacksOutcome(aimed.build())).toBe(false);
		expect(lacksOutcome(aimed.status('done').build())).toBe(true);
		expect(isToComplete(aimed.build())).toBe(true);
		expect(isToComplete(anActivity().status('done').build())).toBe(false);
		expect(isToComplete(anActivity().with({ incomplete: true }).build())).toBe(true);
		expect(isToComplete(anActivity().with({ incomplete: true }).trashed().build())).toBe(false);
	});

	test('ticking off leads to done, and back to planned', () => {
		expect(activityStatuses.map(toggledStatus)).toEqual(activityStatuses.map((status) => (status === 'done' ? 'planned' : 'done')));
	});
});

describe('performers [I-10]', () => {
	test('are the assignee, always, and those entered as performers, each once', () => {
		expect(performersOf(anActivity().by(ann).build())).toEqual([ann]);
		expect(performersOf(anActivity().by(ann, bob).build())).toEqual([ann, bob]);
		expect(performersOf(anActivity().by(ann, ann).build())).toEqual([ann]);
	});

	test('are not those who attend, nor contacts', () => {
		const participants = {
			[memberKey(bob)]: { role: 'attendee', response: 'accepted' },
			'contact:rossi': { role: 'performer', response: 'accepted' },
		} as const;
		expect(performersOf({ assigneeId: ann, participants })).toEqual([ann]);
		expect(performersOf({ assigneeId: '', participants })).toEqual([]);
	});
});

describe('changedFields', () => {
	const before = anActivity()
		.on('2026-11-24')
		.at('10:00')
		.for(60)
		.with({ tags: { a: true, b: true }, location: 'Rome' })
		.build();

	test('are none where nothing changed, whatever the order of what is inside', () => {
		expect(changedFields('activity', before, structuredClone(before))).toEqual({});
		const turned = { ...before, when: { tz: before.when.tz, end: before.when.end!, start: before.when.start! } };
		expect(changedFields('activity', before, { ...turned, tags: { b: true, a: true } })).toEqual({});
	});

	test('are the changed ones only, of sets the changed members only', () => {
		const after = { ...before, subject: 'Rossi', tags: { b: true, c: true } as const };
		expect(changedFields('activity', before, after)).toEqual({ subject: 'Rossi', tags: { a: undefined, c: true } });
	});

	test('empty an optional field that is gone', () => {
		const { location: _location, ...after } = before;
		expect(Object.entries(changedFields('activity', before, after))).toEqual([['location', undefined]]);
	});

	test('never touch what the journal tells, such as the id', () => {
		expect(changedFields('activity', before, { ...before, id: 'other', createdAt: now })).toEqual({});
		expect(fieldsOf('activity', { ...before, deletedAt: now })).not.toHaveProperty('deletedAt');
		expect(fieldsOf('activity', before)).not.toHaveProperty('id');
	});
});
