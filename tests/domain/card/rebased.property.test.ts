import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rebased } from '#lib/domain/card/rebased.ts';
import { changedFields } from '#lib/domain/changedFields.ts';
import type { Activity } from '#lib/model/activity.ts';
import { anActivity, ann, bob } from '../../builders/anActivity.ts';

const base = anActivity()
	.named('Call Rossi')
	.on('2026-11-24')
	.at('10:00')
	.for(30)
	.by(ann)
	.with({ links: { 'company:rossi': true }, location: 'Office' })
	.build();
const { location: _place, ...placeless } = base;

const edits = fc
	.record(
		{
			subject: fc.constantFrom('Call Rossi', 'Call Rossi back', 'Visit Rossi'),
			description: fc.constantFrom('', 'Offer', 'Terms'),
			location: fc.constantFrom('Office', 'Bolzano', undefined),
			priority: fc.constantFrom('high' as const, 'normal' as const),
			links: fc.constantFrom({ 'company:rossi': true as const }, {}, { 'company:rossi': true as const, 'contact:jan': true as const }),
			when: fc.constantFrom(base.when, { ...base.when, start: '2026-11-25T10:00', end: '2026-11-25T10:30' }),
		},
		{ requiredKeys: [] },
	)
	.map(
		(fields) =>
			Object.fromEntries(Object.entries({ ...base, ...fields }).filter(([, value]) => value !== undefined)) as unknown as Activity,
	);

const namesOf = (after: Activity) => Object.keys(changedFields('activity', base, after));

describe('an edit laid upon what was stored meanwhile', () => {
	test('keeps both: what it changed itself, and elsewhere what was stored', () => {
		fc.assert(
			fc.property(edits, edits, (mine, theirs) => {
				const { value, contested } = rebased('activity', base, mine, theirs);
				// Saving writes what I changed and nothing else.
				for (const name of Object.keys(changedFields('activity', theirs, value))) expect(namesOf(mine)).toContain(name);
				for (const name of namesOf(mine)) if (name !== 'links') expect(value[name as keyof Activity]).toEqual(mine[name as keyof Activity]);
				for (const name of contested) expect([...namesOf(mine), ...namesOf(theirs)].filter((one) => one === name)).toHaveLength(2);
			}),
		);
	});

	test('is the edit where nothing was stored, and what was stored where nothing was edited', () => {
		fc.assert(
			fc.property(edits, (one) => {
				expect(rebased('activity', base, one, base)).toEqual({ value: one, contested: [] });
				expect(rebased('activity', base, base, one)).toEqual({ value: one, contested: [] });
				expect(rebased('activity', base, one, one)).toEqual({ value: one, contested: [] });
			}),
		);
	});

	test('tells the fields that both gave another value', () => {
		expect(rebased('activity', base, { ...base, subject: 'Mine' }, { ...base, subject: 'Theirs', description: 'Terms' })).toEqual({
			value: { ...base, subject: 'Mine', description: 'Terms' },
			contested: ['subject'],
		});
		expect(rebased('activity', base, placeless, { ...base, location: 'Bolzano' })).toEqual({ value: placeless, contested: ['location'] });
	});

	test('takes links and people of both', () => {
		const mine = { ...base, links: { 'contact:jan': true as const } };
		const theirs = { ...base, links: { ...base.links, 'project:crm': true as const }, assigneeId: bob };
		const { value, contested } = rebased('activity', base, mine, theirs);
		expect(Object.keys(value.links).sort()).toEqual(['contact:jan', 'project:crm']);
		expect(value.assigneeId).toBe(bob);
		expect(contested).toEqual([]);
	});
});
