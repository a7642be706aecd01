import { describe, expect, it } from 'vitest';
import { minuteNumber } from '#lib/domain/time/minuteNumber.ts';
import { ActivityIndex, type Reach } from '#lib/ui/search/activityIndex.ts';
import { askedWords } from '#lib/ui/search/askedWords.ts';
import { searchWords } from '#lib/ui/search/fold.ts';
import { activityWith, on } from './activities.ts';

const now = minuteNumber('2026-11-20T09:00');
const terms = [
	{ id: 'visit', name: 'Sales visit' },
	{ id: 'vip', name: 'VIP' },
];

function indexOf(...activities: ReturnType<typeof activityWith>[]) {
	const index = new ActivityIndex();
	for (const activity of activities) index.put(activity);
	return {
		index,
		find: (text: string, reach: Reach = 'all') => {
			const { upcoming, past } = index.find(askedWords(searchWords(text), terms), reach, now);
			return [...upcoming, ...past];
		},
	};
}

describe('what is found', () => {
	const { find } = indexOf(
		activityWith('lodz', { subject: 'Wizyta w Łodzi', location: 'Łódź, Piotrkowska 7' }),
		activityWith('offer', {
			subject: 'Offer',
			description: 'for Rossi & sons',
			details: 'They wanted blue',
			tags: { vip: true },
		}),
		activityWith('visit', { subject: 'Rossi', categoryId: 'visit' }),
	);

	it.each([
		['lodz', ['lodz']],
		['ŁÓDŹ piotr', ['lodz']],
		['rossi', ['visit', 'offer']],
		['ross blue', ['offer']],
		['vip offer', ['offer']],
		['sales rossi', ['visit']],
		['rossi green', []],
		['', []],
	])('%s', (text, ids) => {
		expect(find(text)).toEqual(ids);
	});

	it('takes in words that are spelt a little differently only when asked to', () => {
		expect(find('rosi')).toEqual([]);
		expect(find('rosi', 'alike')).toEqual(['visit', 'offer']);
	});
});

describe('the order', () => {
	it('is upcoming before past, the nearest first, the subject before the rest; series count as what goes on', () => {
		const { find } = indexOf(
			activityWith('past', { subject: 'tea', when: on('2026-11-19') }),
			activityWith('long past', { subject: 'tea', when: on('2026-01-02') }),
			activityWith('far', { subject: 'tea', when: on('2027-11-19') }),
			activityWith('soon', { subject: 'tea', when: on('2026-11-23') }),
			activityWith('in the text', { description: 'tea', when: on('2026-11-21') }),
			activityWith('some time', { subject: 'tea', when: { tz: 'Europe/Rome' } }),
			activityWith('weekly', { subject: 'tea', when: { ...on('2020-01-01'), rrule: 'FREQ=WEEKLY' } }),
			activityWith('ended', { subject: 'tea', when: { ...on('2020-01-01'), rrule: 'FREQ=WEEKLY;COUNT=3' } }),
		);
		expect(find('tea')).toEqual(['weekly', 'soon', 'some time', 'far', 'in the text', 'past', 'long past', 'ended']);
	});
});

describe('changes', () => {
	it('finds new words, no longer the old ones, and nothing that was deleted', () => {
		const { index, find } = indexOf(activityWith('one', { subject: 'coffee' }), activityWith('two', { subject: 'coffee' }));
		index.put(activityWith('one', { subject: 'tea' }));
		expect(find('coffee')).toEqual(['two']);
		expect(find('tea')).toEqual(['one']);
		index.delete('two');
		index.delete('unknown');
		expect(find('coffee')).toEqual([]);
		expect(index.size).toBe(1);
	});
});

describe('many', () => {
	it('are looked at beginning with the nearest', () => {
		const index = new ActivityIndex(20);
		const dayOf = (ago: number) => new Date(Date.UTC(2026, 10, 19) - ago * 86_400_000).toISOString().slice(0, 10);
		const ids = Array.from({ length: 50 }, (_, ago) => `${ago} days ago`);
		ids.forEach((id, ago) => index.put(activityWith(id, { subject: 'tea', when: on(dayOf(ago)) })));
		const tea = [{ word: 'tea', labels: [] }];
		expect(index.find(tea, 'near', now).past).toEqual(ids.slice(0, 20));
		expect(index.isSmall).toBe(false);
		expect(index.find(tea, 'all', now).past).toEqual(ids);
		expect(index.find(tea, 'near', now + 5 * 1440).past).toEqual(ids.slice(0, 20));
		index.put(activityWith('new', { subject: 'tea', when: on('2020-01-01') }));
		expect(index.find(tea, 'near', now + 5 * 1440).past.at(-1)).toBe('new');
	});
});
