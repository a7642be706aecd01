import { describe, expect, it } from 'vitest';
import type { Occurrence } from '#lib/domain/occurrence.ts';
import type { Activity } from '#lib/model/activity.ts';
import { dayAfterKey, daysOfArrow } from '#lib/ui/calendar/month/gridKeys.ts';
import { isWeekendColumn, weeksOf } from '#lib/ui/calendar/month/monthDays.ts';
import { canStretch, spanLater, spanOfDays, spanUntil, touches } from '#lib/ui/calendar/month/spans.ts';

describe('days of a month', () => {
	it('come week by week', () => {
		const weeks = weeksOf('2026-10-26', '2026-12-07');
		expect(weeks.length).toBe(6);
		expect(weeks.map((week) => week.length)).toEqual([7, 7, 7, 7, 7, 7]);
		expect([weeks[0]![0], weeks[5]![6]]).toEqual(['2026-10-26', '2026-12-06']);
	});

	it('are weekend by where the week begins', () => {
		const columns = [0, 1, 2, 3, 4, 5, 6];
		expect(columns.filter((column) => isWeekendColumn(column, 1))).toEqual([5, 6]);
		expect(columns.filter((column) => isWeekendColumn(column, 7))).toEqual([0, 6]);
		expect(columns.filter((column) => isWeekendColumn(column, 6))).toEqual([0, 1]);
	});
});

describe('keys in a grid of weeks', () => {
	it.each([
		['ArrowLeft', '2026-11-23'],
		['ArrowRight', '2026-11-25'],
		['ArrowUp', '2026-11-17'],
		['ArrowDown', '2026-12-01'],
		['Home', '2026-11-23'],
		['End', '2026-11-29'],
		['PageUp', '2026-10-24'],
		['PageDown', '2026-12-24'],
	])('%s leads from 24 November to %s', (key, day) => {
		expect(dayAfterKey(key, '2026-11-24', 1)).toBe(day);
	});

	it('go to the ends of the week as it begins here', () => {
		expect(dayAfterKey('Home', '2026-11-24', 7)).toBe('2026-11-22');
		expect(dayAfterKey('End', '2026-11-24', 7)).toBe('2026-11-28');
	});

	it('leave other keys alone', () => {
		expect(dayAfterKey('a', '2026-11-24', 1)).toBeUndefined();
		expect(daysOfArrow('toString')).toBeUndefined();
	});

	it('end a month on its last day', () => {
		expect(dayAfterKey('PageDown', '2026-01-31', 1)).toBe('2026-02-28');
	});
});

describe('spans of a drag', () => {
	const occurrence = (start: string, end: string, due?: string): Occurrence => ({
		key: 'a',
		activity: { id: 'a' } as Activity,
		start,
		end,
		own: due === undefined ? { start, end, tz: 'UTC' } : { due, tz: 'UTC' },
		wholeDay: start.length === 10,
	});

	it('keep the time of day', () => {
		expect(spanLater({ start: '2026-11-24T10:00', end: '2026-11-24T11:30' }, 7)).toEqual({
			start: '2026-12-01T10:00',
			end: '2026-12-01T11:30',
		});
	});

	it('are whole days whichever way they are drawn', () => {
		expect(spanOfDays('2026-11-26', '2026-11-24')).toEqual({ start: '2026-11-24', end: '2026-11-27' });
		expect(spanOfDays('2026-11-24', '2026-11-24')).toEqual({ start: '2026-11-24', end: '2026-11-25' });
	});

	it('last a day at least', () => {
		expect(spanUntil({ start: '2026-11-24', end: '2026-11-27' }, '2026-11-20')).toEqual({
			start: '2026-11-24',
			end: '2026-11-25',
		});
		expect(spanUntil({ start: '2026-11-24', end: '2026-11-25' }, '2026-11-26')).toEqual({
			start: '2026-11-24',
			end: '2026-11-27',
		});
	});

	it('stretch only for whole days that have a length', () => {
		expect(canStretch(occurrence('2026-11-24', '2026-11-26'))).toBe(true);
		expect(canStretch(occurrence('2026-11-24', '2026-11-25', '2026-11-24'))).toBe(false);
		expect(canStretch(occurrence('2026-11-24T10:00', '2026-11-26T10:00'))).toBe(false);
	});

	it('do not touch the day on which they end at midnight', () => {
		expect(touches({ start: '2026-11-24T22:00', end: '2026-11-25T00:00' }, '2026-11-25')).toBe(false);
		expect(touches({ start: '2026-11-24', end: '2026-11-25' }, '2026-11-24')).toBe(true);
	});
});
