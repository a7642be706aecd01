import { linkTypes, type LinkKey, type LinkType } from '#lib/model/linkKey.ts';
import type { Parties } from '../card/parties.svelte.ts';
import { linkWord } from '../words/partyWords.ts';
import { fold } from './fold.ts';
import { markWords, type Piece } from './marks.ts';

/** A customer that the palette found, or that was opened lately. */
export interface PartyHit {
	key: LinkKey;
	type: LinkType;
	name: Piece[];
	/** The company of a contact, else what it is. */
	note: string;
}

const most = 5;
const between = /[^\p{L}\p{N}]+/u;

/** Whether each word that was typed is the beginning of one in the name. */
const isCalled = (name: string, words: readonly string[]) => {
	const parts = fold(name).split(between);
	return words.every((word) => parts.some((part) => part.startsWith(word)));
};

/** Contacts, companies … that are called so, by name. */
export function partyHits(parties: Parties, words: readonly string[]): PartyHit[] {
	if (words.length === 0) return [];
	return linkTypes
		.flatMap((type) =>
			parties
				.options(type)
				.filter(({ text }) => isCalled(text, words))
				.slice(0, most)
				.map(({ id, text, note }): PartyHit => ({
					key: `${type}:${id}`,
					type,
					name: markWords(text, words),
					note: note ?? linkWord(type),
				})),
		)
		.slice(0, most);
}
