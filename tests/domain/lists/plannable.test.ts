import { describe, expect, test } from 'vitest';
import { mayRetire, plannable } from '#lib/domain/lists/plannable.ts';
import { emptyValues } from '#lib/model/emptyRecord.ts';
import type { Term } from '#lib/model/term.ts';

const category = (id: string, more: Partial<Term> = {}): Term => ({
	...(emptyValues('term') as Omit<Term, 'id' | 'createdAt'>),
	id,
	createdAt: '2026-11-01T09:00:00.000Z',
	createdBy: 'member-ann',
	kind: 'event',
	...more,
});
const [meeting, visit, note] = [category('meeting'), category('visit', { active: false }), category('note', { kind: 'note' })];

describe('a retired category', () => {
	test('is offered for nothing new, and neither is a note for what is planned', () => {
		expect(plannable([visit, note, meeting])).toEqual([meeting]);
	});

	test('serves once more where a merge left no other', () => {
		expect(plannable([visit, note])).toEqual([visit]);
	});

	test('is never the last in which something can be planned', () => {
		expect(mayRetire(meeting, [meeting, visit, note])).toBe(false);
		expect(mayRetire(meeting, [meeting, { ...visit, active: true }, note])).toBe(true);
		expect(mayRetire(note, [meeting, note])).toBe(true);
	});
});
