import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attendeesOf, contactsOf, isWithSomebody, withAttendee, withLinks, withPerformers, withResponse } from '#lib/domain/card/people.ts';
import { similarActivity } from '#lib/domain/card/similarActivity.ts';
import { memberKey, performersOf } from '#lib/domain/performersOf.ts';
import type { Activity } from '#lib/model/activity.ts';
import { anActivity } from '../../builders/anActivity.ts';

const members = ['ann', 'bob', 'cleo', 'dan'];
const step = fc.oneof(
	fc.subarray(members).map((ids) => (one: Activity) => withPerformers(one, ids, 'ann')),
	fc.record({ id: fc.constantFrom(...members), attends: fc.boolean() }).map(
		({ id, attends }) =>
			(one: Activity) =>
				withAttendee(one, memberKey(id), attends),
	),
	fc.constantFrom('one', 'two').map((id) => (one: Activity) => withAttendee(one, `contact:${id}`, isWithSomebody(one.links))),
	fc
		.subarray(['company:a', 'contact:one', 'project:p'] as const)
		.map((keys) => (one: Activity) => withLinks(one, Object.fromEntries(keys.map((key) => [key, true as const])))),
	fc.constantFrom(...members).map((id) => (one: Activity) => withResponse(one, memberKey(id), 'declined')),
	fc.constant((one: Activity): Activity => (isWithSomebody(one.links) ? { ...one, direction: 'inbound' } : one)),
);

test('whatever is done on the card, the assignee is a performer, and contacts and direction need somebody linked [I-10] [I-11]', () => {
	fc.assert(
		fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
			const after = steps.reduce((one, take) => take(one), withPerformers(anActivity().build(), ['ann'], 'ann'));
			expect(after.participants[memberKey(after.assigneeId)]?.role).toBe('performer');
			expect(performersOf(after)[0]).toBe(after.assigneeId);
			expect(attendeesOf(after).filter((id) => performersOf(after).includes(id))).toEqual([]);
			if (!isWithSomebody(after.links)) expect([after.direction, contactsOf(after)]).toEqual([undefined, []]);
		}),
	);
});

describe('a similar activity', () => {
	const first = anActivity()
		.on('2026-11-20')
		.at('10:00')
		.for(60)
		.named('Call Rossi')
		.with({
			status: 'done',
			completedAt: '2026-11-20T10:00:00.000Z',
			goals: { g: true },
			outcome: 'failure',
			details: 'Nobody there',
			resources: { room: '2026-11-01T00:00:00.000Z' },
			createdBy: 'bob',
			links: { 'company:a': true },
			incomplete: true,
		})
		.build();
	const now = Date.parse('2026-11-25T08:00:00Z');

	test('has what was planned and nothing of what came of it; who plans it is its requester [I-9]', () => {
		const copy = similarActivity(first, { id: 'new', memberId: 'ann', now });
		expect(copy).toMatchObject({
			id: 'new',
			createdBy: 'ann',
			subject: 'Call Rossi',
			goals: { g: true },
			links: { 'company:a': true },
			details: '',
			resources: {},
			incomplete: false,
		});
		expect(copy).not.toHaveProperty('outcome');
		expect(copy).not.toHaveProperty('completedAt');
		expect(copy.status).toBe('done');
		expect(
			similarActivity(
				{ ...first, when: { ...first.when, start: '2026-11-26T10:00', end: '2026-11-26T11:00' } },
				{ id: 'new', memberId: 'ann', now },
			).status,
		).toBe('planned');
	});

	test('asks everybody anew but whoever plans it, and a task for somebody else is not started [S1-34]', () => {
		const asked = withResponse(withAttendee(withPerformers(first, ['bob', 'ann'], 'bob'), 'contact:one', true), 'contact:one', 'declined');
		const copy = similarActivity(asked, { id: 'new', memberId: 'ann', now });
		expect(copy.participants).toEqual({
			'member:bob': { role: 'performer', response: 'needs_action' },
			'member:ann': { role: 'performer', response: 'accepted' },
			'contact:one': { role: 'attendee', response: 'needs_action' },
		});
		const task = anActivity().due('2026-12-01').by('bob').status('waiting').build();
		expect(similarActivity(task, { id: 'new', memberId: 'ann', now }).status).toBe('not_started');
		expect(similarActivity(task, { id: 'new', memberId: 'bob', now }).status).toBe('planned');
	});
});
