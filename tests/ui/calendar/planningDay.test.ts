import { expect, test } from 'vitest';
import { planningDay } from '#lib/ui/calendar/planningDay.ts';
import type { View } from '#lib/ui/calendar/views.ts';

const today = '2026-11-25';
const begins = (view: View, day: string, narrow = false) => planningDay(view, day, today, 1, narrow);

test('something new begins today where today is shown', () => {
	expect(begins('week', '2026-11-28')).toBe(today);
	expect(begins('month', '2026-11-02')).toBe(today);
	expect(begins('agenda', '2026-11-20')).toBe(today);
	expect(begins('week', '2026-11-24', true)).toBe(today);
});

test('and else on the day that is looked at, or the last one shown', () => {
	expect(begins('day', '2026-11-28')).toBe('2026-11-28');
	expect(begins('week', '2026-12-03')).toBe('2026-12-03');
	expect(begins('week', '2026-11-26', true)).toBe('2026-11-26');
	expect(begins('month', '2026-12-25')).toBe('2026-12-25');
	expect(begins('workweek', '2026-12-05')).toBe('2026-12-04');
});
