import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	conditionTypes,
	filterStates,
	matches,
	plainFilter,
	readFilter,
	type ActivityFilter,
	type Condition,
} from '#lib/domain/lists/activityFilter.ts';
import { namedPeriods, periodOf } from '#lib/domain/period.ts';
import { memberKey } from '#lib/domain/performersOf.ts';
import type { Participants } from '#lib/model/participants.ts';
import type { Json } from '#lib/model/scalars.ts';
import { anActivity, ann, bob } from '../../builders/anActivity.ts';

const as = (role: 'performer' | 'attendee') => ({ role, response: 'accepted' }) as const;
const participants: Participants = { [memberKey(bob)]: as('performer'), 'contact:maria': as('attendee') };
const call = anActivity()
	.on('2026-11-24')
	.at('10:00')
	.for(30)
	.by(ann, bob)
	.with({
		kind: 'call',
		categoryId: 'calls',
		links: { 'company:rossi': true },
		participants,
		tags: { offer: true },
		goals: { meet: true },
		priority: 'high',
		resources: { room: '2026-11-01T00:00:00.000Z' },
	});
const asks = (only: Condition[], state: ActivityFilter['state'] = 'any') =>
	matches(
		call.build(),
		{ only, state },
		new Map([
			['contact:maria', 'verdi'],
			['contact:ugo', 'neri'],
			['opportunity:roof', 'verdi'],
		]),
	);

describe('a filter of activities', () => {
	test('that asks for nothing takes all', () => {
		expect(asks([])).toBe(true);
	});

	test('of one type takes any of them, of several types one of each', () => {
		expect(asks(['company:bianchi', 'company:rossi'])).toBe(true);
		expect(asks(['company:rossi', 'tag:offer', `member:${bob}`])).toBe(true);
		expect(asks(['company:rossi', 'tag:repair'])).toBe(false);
		expect(asks(['company:bianchi'])).toBe(false);
	});

	test('finds it by category, form, persons, goals, priority and what is booked', () => {
		for (const one of [
			'category:calls',
			'kind:call',
			'contact:maria',
			'goal:meet',
			'priority:high',
			'resource:room',
			`member:${ann}`,
		] as const)
			expect(asks([one])).toBe(true);
		for (const one of ['category:visits', 'kind:event', 'contact:ugo', 'outcome:success', 'priority:low', 'member:cleo'] as const)
			expect(asks([one])).toBe(false);
	});

	test('finds with a company what is with its contacts, linked or taking part', () => {
		expect(asks(['company:verdi'])).toBe(true);
		expect(asks(['company:neri'])).toBe(false);
		const linked = anActivity()
			.with({ links: { 'contact:ugo': true } })
			.build();
		const ofProject = anActivity()
			.with({ links: { 'project:move': true } })
			.build();
		for (const one of [linked, ofProject])
			expect(
				matches(
					one,
					{ only: ['company:neri'], state: 'any' },
					new Map([
						['contact:ugo', 'neri'],
						['project:move', 'neri'],
					]),
				),
			).toBe(true);
	});

	test('knows what is open, done and called off', () => {
		expect(filterStates.map((state) => asks([], state))).toEqual([true, true, false, false]);
		const done = call.status('done').build();
		expect(filterStates.map((state) => matches(done, { only: [], state }, new Map()))).toEqual([true, false, true, false]);
		call.status('planned');
	});

	test('is read again as it was written, whatever it asks', () => {
		const day = fc
			.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
			.map((date) => date.toISOString().slice(0, 10));
		const condition = fc.tuple(fc.constantFrom(...conditionTypes), fc.uuid()).map(([type, id]): Condition => `${type}:${id}`);
		const filter: fc.Arbitrary<ActivityFilter> = fc.record({
			period: fc.oneof(
				fc.constantFrom(...namedPeriods),
				fc.tuple(day, day).map(([one, two]) => (one < two ? { from: one, until: two } : { from: two, until: one })),
			),
			state: fc.constantFrom(...filterStates),
			words: fc.string({ maxLength: 200 }),
			only: fc.uniqueArray(condition, { maxLength: 10 }),
		});
		fc.assert(
			fc.property(filter, (one) => {
				expect(readFilter(JSON.parse(JSON.stringify(one)) as Json)).toEqual(one);
			}),
		);
	});

	test('from outside asks for nothing where it cannot be read', () => {
		expect(readFilter(undefined)).toEqual(plainFilter);
		expect(readFilter({ period: { from: '2026-02-30', until: 'x' }, state: 'gone', words: 7, only: ['hack:1', 3, 'kind:call'] })).toEqual({
			...plainFilter,
			only: ['kind:call'],
		});
		fc.assert(
			fc.property(fc.jsonValue(), (value) => {
				expect(() => readFilter(value as Json)).not.toThrow();
			}),
		);
	});
});

test('named periods are whole weeks, months and years, seen from any day', () => {
	expect(namedPeriods.map((name) => Object.values(periodOf(name, '2026-01-31', 1)).join(' '))).toEqual([
		'2026-01-31 2027-02-01',
		'2026-01-31 2026-02-01',
		'2026-01-26 2026-02-02',
		'2026-01-19 2026-01-26',
		'2026-01-01 2026-02-01',
		'2025-12-01 2026-01-01',
		'2025-01-31 2026-02-01',
	]);
});
