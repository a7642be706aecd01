import { expect, test } from 'vitest';
import { m } from '#lib/ui/words/m.ts';

test('one o’clock has its own article in Italian', () => {
	const italian = { locale: 'it' } as const;
	expect(m.month_from({ hour: 1, time: '1:00' }, italian)).toBe('dall’1:00');
	expect(m.month_to({ hour: 1, time: '1:30' }, italian)).toBe('fino all’1:30');
	expect(m.month_from({ hour: 2, time: '2:00' }, italian)).toBe('dalle 2:00');
	expect(m.month_to({ hour: 0, time: '0:00' }, italian)).toBe('fino alle 0:00');
	expect(m.month_from({ hour: 1, time: '1:00' }, { locale: 'pl' })).toBe('od 1:00');
});
