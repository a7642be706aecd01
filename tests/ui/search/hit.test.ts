import { describe, expect, it } from 'vitest';
import { hitOf, inReadingOrder } from '#lib/ui/search/hit.ts';
import { nextTime } from '#lib/ui/search/nextTime.ts';
import { activityWith, on } from './activities.ts';

const now = Date.UTC(2026, 10, 24, 9, 30);
const context = { words: ['tea'], now, tz: 'Europe/Rome' };
const daily = { start: '2026-11-01T10:00', end: '2026-11-01T11:00', tz: 'Europe/Rome', rrule: 'FREQ=DAILY' };
const next = (fields: Parameters<typeof activityWith>[1]) => nextTime(activityWith('a', fields), now);

describe('the time that is meant', () => {
	it('is the next occurrence, one that goes on being still to come', () => {
		expect(next({ when: daily })).toMatchObject({
			recurrenceId: '2026-11-24T10:00',
			end: '2026-11-24T11:00',
			past: false,
		});
		expect(next({ when: daily, exdates: { '2026-11-24T10:00': true, '2026-11-25T10:00': true } })).toMatchObject({
			start: '2026-11-26T10:00',
		});
		expect(next({ when: daily, exdates: { '2026-11-24T10:00': true }, rdates: { '2026-11-24T20:00': true } })).toMatchObject({
			start: '2026-11-24T20:00',
		});
	});

	it('goes by the clocks of its own zone', () => {
		const newYork = { ...daily, start: '2026-11-01T04:00', end: '2026-11-01T04:20', tz: 'America/New_York' };
		expect(next({ when: newYork })).toMatchObject({ start: '2026-11-25T04:00' });
		expect(hitOf(activityWith('a', { when: newYork }), context).time).toEqual({
			start: '2026-11-25T10:00',
			end: '2026-11-25T10:20',
			own: { start: '2026-11-25T04:00', tz: 'America/New_York' },
		});
	});

	it('is the last occurrence of what is over', () => {
		const ended = { ...daily, rrule: 'FREQ=DAILY;COUNT=5' };
		expect(next({ when: ended, exdates: { '2026-11-05T10:00': true } })).toMatchObject({
			recurrenceId: '2026-11-04T10:00',
			past: true,
		});
		expect(next({ when: { ...on('2026-11-23'), rrule: 'nonsense' } })).toMatchObject({ past: true });
	});

	it('is today all day long, and none for what has none', () => {
		expect(next({ when: on('2026-11-24') })).toMatchObject({ past: false });
		expect(next({ when: on('2026-11-23') })).toMatchObject({ past: true });
		expect(next({ when: { tz: 'Europe/Rome' } })).toBeUndefined();
	});
});

describe('a hit', () => {
	it('shows where else the words stand only when the subject has not all of them', () => {
		const activity = activityWith('a', { subject: 'Tea with Anna', details: 'Tea at the sea' });
		expect(hitOf(activity, context).snippet).toBeUndefined();
		const { subject, snippet } = hitOf(activity, { ...context, words: ['anna', 'sea'] });
		expect(subject.filter((piece) => piece.hit)).toEqual([{ text: 'Anna', hit: true }]);
		expect(snippet?.filter((piece) => piece.hit)).toEqual([{ text: 'sea', hit: true }]);
	});

	it('stands once for a series, before what is over', () => {
		const hits = [
			hitOf(activityWith('past', { subject: 'tea', when: on('2026-11-01') }), context),
			hitOf(activityWith('one of it', { subject: 'tea', seriesId: 'series', recurrenceId: '2026-11-10T10:00' }), context),
			hitOf(activityWith('series', { subject: 'tea', when: daily }), context),
			hitOf(activityWith('of another', { subject: 'tea', seriesId: 'unknown', when: on('2026-11-25') }), context),
		];
		expect(inReadingOrder(hits, context).map(({ id }) => id)).toEqual(['series', 'of another', 'past']);
	});
});
