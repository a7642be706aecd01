import { expect, test } from 'vitest';
import { goingAlong, lotsOf, stillGoing } from '#lib/domain/sharing/bringAlong.ts';
import type { Mover } from '#lib/domain/sharing/moveRecords.ts';
import { anActivity } from '../../builders/anActivity.ts';

const visit = (id: string, more: { seriesId?: string; calendarId?: string } = {}): Mover => ({
	type: 'activity',
	record: anActivity()
		.with({ calendarId: 'shown', ...more, id })
		.build(),
});
const said = (id: string, activityId: string) => ({ type: 'message', record: { id, activityId, text: 'Yes' } }) as unknown as Mover;
const calendar = (id: string, sharing: string) => ({ type: 'calendar', record: { id, name: id, sharing } }) as unknown as Mover;
const ids = (movers: readonly Mover[]) => movers.map(({ record }) => record.id);

test('the changed dates of a series come right after it, whichever calendar they are in, and never in another lot', () => {
	const records = [
		calendar('shown', 'full'),
		calendar('mine', 'private'),
		visit('a-date', { seriesId: 'series' }),
		visit('b'),
		visit('c-date', { seriesId: 'series', calendarId: 'mine' }),
		visit('d', { calendarId: 'mine' }),
		visit('series'),
		visit('z'),
	];
	const { others, staying } = goingAlong(records, { customers: false });
	expect(ids(others)).toEqual(['b', 'series', 'a-date', 'c-date', 'z']);
	expect(ids(staying)).toEqual(['mine', 'd']);
	expect(others.map(({ record }) => (record as unknown as { calendarId: string }).calendarId)).toEqual(Array(5).fill('shown'));
	expect(lotsOf(others, 2).map(ids)).toEqual([['b', 'series', 'a-date', 'c-date'], ['z']]);
	expect(lotsOf([], 2)).toEqual([]);
});

test('what was said at activities of earlier lots goes after them', () => {
	const records = [calendar('shown', 'full'), visit('a'), said('at-a', 'a'), said('at-gone', 'gone'), said('elsewhere', 'other')];
	expect(ids(goingAlong(records, { customers: false, gone: ['gone'] }).others)).toEqual(['a', 'at-a', 'at-gone']);
});

test('of a lot goes what is still in a calendar that is shown, and nothing that belongs to what stays', () => {
	const shown = [calendar('shown', 'full'), calendar('mine', 'private')];
	const lot = [visit('a'), visit('taken', { calendarId: 'mine' }), said('at-a', 'a'), said('at-taken', 'taken')];
	expect(ids(stillGoing(lot, shown, new Set(['taken'])))).toEqual(['a', 'at-a']);
	expect(ids(stillGoing(lot, [calendar('shown', 'busy')], new Set(['a', 'taken'])))).toEqual([]);
});
