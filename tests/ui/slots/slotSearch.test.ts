import { describe, expect, test } from 'vitest';
import { neededFor, searchFor, suiting } from '#lib/ui/slots/slotSearch.ts';
import type { Resource, ResourceKind } from '#lib/model/resource.ts';
import { anActivity, ann, bob } from '../../builders/anActivity.ts';

const a = (id: string, kind: ResourceKind, capacity?: number): Resource => ({
	id,
	name: id,
	kind,
	createdAt: '2026-11-01T09:00:00Z',
	createdBy: ann,
	...(capacity !== undefined && { capacity }),
});

describe('a search for a time', () => {
	test('begins with the length and the day of the activity, and never in the past [F3]', () => {
		const meeting = anActivity().on('2026-11-26').at('10:00').for(45).build();
		expect(searchFor(meeting, '2026-11-25')).toEqual({ minutes: 45, from: '2026-11-26', to: '2026-12-09', part: 'work' });
		expect(searchFor(meeting, '2026-11-27')).toMatchObject({ from: '2026-11-27', to: '2026-12-10' });
		expect(searchFor(anActivity().on('2026-11-26').forDays(2).build(), '2026-11-25').minutes).toBe(60);
		expect(searchFor({ when: { tz: 'Europe/Rome' } }, '2026-11-25')).toMatchObject({ minutes: 60, from: '2026-11-25' });
	});

	test('asks for all who do it and the colleagues who attend, not for customers', () => {
		const participants = {
			[`member:${bob}`]: { role: 'attendee' as const, response: 'needs_action' as const },
			'contact:c1': { role: 'attendee' as const, response: 'needs_action' as const },
		};
		expect(neededFor(anActivity().by(ann).with({ participants }).build())).toEqual([ann, bob]);
	});

	test('takes the smallest resource of a kind that is large enough; one of unknown size only where none is asked for', () => {
		const resources = [a('hall', 'room', 40), a('van', 'vehicle', 3), a('cabin', 'room', 4), a('attic', 'room')];
		expect(suiting(undefined, resources)).toBeUndefined();
		expect(suiting({ id: 'van' }, resources)).toEqual(['van']);
		expect(suiting({ kind: 'room' }, resources)).toEqual(['cabin', 'hall', 'attic']);
		expect(suiting({ kind: 'room', capacity: 5 }, resources)).toEqual(['hall']);
		expect(suiting({ kind: 'equipment' }, resources)).toEqual([]);
	});
});
