import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markWords, snippetOf, type Piece } from '#lib/ui/search/marks.ts';

const shown = (pieces: readonly Piece[] | undefined) => pieces?.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('');

describe('marking', () => {
	it('marks the beginnings of words, whatever their accents', () => {
		expect(shown(markWords('Wizyta w Łodzi: Łódź Fabryczna', ['lod']))).toBe('Wizyta w [Łod]zi: [Łód]ź Fabryczna');
		expect(shown(markWords('Perché così', ['cosi', 'per']))).toBe('[Per]ché [così]');
		expect(shown(markWords('Straße', ['strass']))).toBe('[Straß]e');
		expect(shown(markWords('A\u0301gnes', ['agn']))).toBe('[A\u0301gn]es');
	});

	it('marks no middle of a word', () => {
		expect(shown(markWords('Marossi Rossi', ['ross']))).toBe('Marossi [Ross]i');
	});

	it('loses nothing of the text', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.string({ minLength: 1, maxLength: 3 })), (text, words) => {
				expect(
					markWords(text, words)
						.map((piece) => piece.text)
						.join(''),
				).toBe(text);
			}),
		);
	});
});

describe('the snippet', () => {
	const long = `${'begin '.repeat(30)}the offer for Rossi was sent ${'end '.repeat(40)}`;

	it('shows the surroundings of the first hit, cut between words', () => {
		const text = shown(snippetOf(long, ['rossi']));
		expect(text).toMatch(/^… (begin )*the offer for \[Rossi\] was sent (end )+…$/);
		expect(text!.length).toBeLessThan(110);
	});

	it('shows a short text whole, and nothing where nothing is hit', () => {
		expect(shown(snippetOf('Two\nlines, Rossi', ['ross']))).toBe('Two lines, [Ross]i');
		expect(snippetOf('Two lines', ['rossi'])).toBeUndefined();
	});
});
