import { describe, expect, test } from 'vitest';
import { assignedOn } from '#lib/domain/assignedOn.ts';
import { whenForKind } from '#lib/domain/whenForKind.ts';
import type { When } from '#lib/model/when.ts';

const tz = 'Europe/Rome';
const day = '2026-11-25';
const startOf = (when: Partial<When>) => assignedOn({ tz, ...when }, day).start;

describe('the day on which a task is given', () => {
	test('is its start, in the form of its due date [S1-32]', () => {
		expect(startOf({ due: '2026-11-27' })).toBe('2026-11-25');
		expect(startOf({ due: '2026-11-27T15:00' })).toBe('2026-11-25T15:00');
		expect(startOf({ due: '2026-11-25' })).toBe('2026-11-25');
	});

	test('is not put where somebody said a start, nothing is due, it was due before, or it repeats', () => {
		expect(startOf({ start: '2026-11-26', due: '2026-11-27' })).toBe('2026-11-26');
		expect(startOf({})).toBeUndefined();
		expect(startOf({ due: '2026-11-24' })).toBeUndefined();
		expect(startOf({ due: '2026-11-27', rrule: 'FREQ=DAILY;COUNT=3' })).toBeUndefined();
	});

	test('is forgotten where the task becomes a meeting: that is when it was due', () => {
		expect(whenForKind(assignedOn({ due: '2026-11-27T15:00', tz }, day), 'event')).toEqual({
			start: '2026-11-27T15:00',
			end: '2026-11-27T16:00',
			tz,
		});
	});
});
