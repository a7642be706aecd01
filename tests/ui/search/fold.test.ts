import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldWithPlaces, searchWords } from '#lib/ui/search/fold.ts';

describe('folding', () => {
	it.each([
		['Łódź', 'lodz'],
		['ŻÓŁĆ gęślą jaźń', 'zolc gesla jazn'],
		['Perché è così', 'perche e cosi'],
		['Straße Ærø İstanbul', 'strasse aero istanbul'],
		['Plain text', 'plain text'],
		['ﬁne ②', 'fine 2'],
	])('writes %s as %s', (text, folded) => {
		expect(fold(text)).toBe(folded);
	});

	it('gives the same text whether or not it remembers places', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), (text) => {
				const { text: folded, places } = foldWithPlaces(text);
				expect(places).toHaveLength(folded.length + 1);
				expect(places).toEqual([...places].sort((one, other) => one - other));
			}),
		);
		for (const text of ['Łódź, dell’Ufficio', 'Straße 5', 'A\u0301gnes']) expect(foldWithPlaces(text).text).toBe(fold(text));
	});

	it('takes words apart at anything that is no letter and no digit', () => {
		expect(searchWords('  Anna@acme.it, dell’ufficio  2026/14 anna ')).toEqual(['anna', 'acme', 'it', 'dell', 'ufficio', '2026', '14']);
		expect(searchWords('?!')).toEqual([]);
	});
});
