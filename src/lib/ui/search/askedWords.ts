import type { Uuid } from '#lib/model/scalars.ts';
import type { AskedWord } from './activityIndex.ts';
import { fold, wordsOf } from './fold.ts';

/** A term by the name it is shown with. */
export interface NamedTerm {
	id: Uuid;
	name: string;
}

/** The words with the terms (categories, tags) that have a word beginning so in their name. */
export function askedWords(words: readonly string[], terms: readonly NamedTerm[]): AskedWord[] {
	const named = terms.map(({ id, name }) => ({ id, own: wordsOf(fold(name)) }));
	return words.map((word) => ({
		word,
		labels: named.flatMap(({ id, own }) => (own.some((part) => part.startsWith(word)) ? [id] : [])),
	}));
}
