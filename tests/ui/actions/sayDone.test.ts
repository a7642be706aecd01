import { expect, test } from 'vitest';
import { sayDone } from '#lib/ui/actions/sayDone.ts';
import { shortSubject } from '#lib/ui/words/shortSubject.ts';

test('a pulled edge is a new length, a pulled block is elsewhere', () => {
	expect(sayDone('move', 'Rossi', 1)).toBe('Moved: Rossi');
	expect(sayDone('log', 'Rossi', 1)).toBe('Logged: Rossi');
	expect(sayDone('resize', 'Rossi', 1)).toBe('New length: Rossi');
});

test('a long subject is cut between two words, or where it has none, so that what follows it has its place', () => {
	expect(shortSubject('Visit to Rossi')).toBe('Visit to Rossi');
	expect(shortSubject('Bring the samples of the new collection and the price list of the old one')).toBe(
		'Bring the samples of the new collection and the price list…',
	);
	expect(shortSubject('a'.repeat(500))).toBe(`${'a'.repeat(60)}…`);
	expect([...shortSubject('😀'.repeat(500))]).toHaveLength(61);
});
