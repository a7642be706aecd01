import { expect, test } from 'vitest';
import type { Occurrence } from '#lib/domain/occurrence.ts';
import { occurrencesIn } from '#lib/domain/occurrencesOf.ts';
import { partiesOf } from '#lib/domain/partiesOf.ts';
import { undated } from '#lib/domain/undated.ts';
import { byDay, withWords } from '#lib/ui/activities/listed.ts';
import { anActivity } from '../../builders/anActivity.ts';

const range = { from: '2026-11-24', to: '2026-11-28', tz: 'Europe/Rome' };
const offer = anActivity()
	.on('2026-11-24')
	.at('10:00')
	.for(60)
	.with({ subject: 'Visit', description: 'Wants a better price', details: 'Żółw at the gate', links: { 'company:rossi': true } })
	.build();
const trip = anActivity().on('2026-11-22').forDays(5).with({ subject: 'Trip' }).build();
const all: Occurrence[] = [...occurrencesIn([offer, trip], range), undated(anActivity().with({ subject: 'Some time' }).build())];
const names = new Map([['company:rossi', 'Rossi Costruzioni']]);
const found = (words: string) => withWords(all, words, names).map(({ activity }) => activity.subject);

test('words are looked for in what was wanted, how it went and the names it is about, without regard to accents [S2-08]', () => {
	expect(found('')).toHaveLength(3);
	expect(found('PRICE better')).toEqual(['Visit']);
	expect(found('zolw')).toEqual(['Visit']);
	expect(found('rossi visit')).toEqual(['Visit']);
	expect(found('rossi trip')).toEqual([]);
});

test('what began before the first day is under it, what has no day by itself', () => {
	expect(byDay(all, range.from).map(([day, items]) => [day, items.length])).toEqual([
		['2026-11-24', 2],
		['', 1],
	]);
	expect(partiesOf(offer)).toEqual(['company:rossi']);
});
