import { foldWithPlaces, type Folded } from './fold.ts';

/** A stretch of a text; `hit` is what was searched for. */
export interface Piece {
	text: string;
	hit: boolean;
}

const isLetter = /[\p{L}\p{N}]/u;

/** From–to, in the folded text, of the words that begin with one of those searched for. */
function hitsIn({ text }: Folded, words: readonly string[]): [number, number][] {
	const hits: [number, number][] = [];
	for (let at = 0; at < text.length; at++) {
		if (at > 0 && isLetter.test(text[at - 1]!)) continue;
		const length = words.reduce((max, word) => (word.length > max && text.startsWith(word, at) ? word.length : max), 0);
		if (length > 0) hits.push([at, at + length]);
	}
	return hits;
}

/** Where in the original a folded place ends: behind the last letter that any part of it came from. */
const endAt = ({ places }: Folded, end: number) => {
	let next = end;
	while (next < places.length - 1 && places[next] === places[end - 1]) next += 1;
	return places[next]!;
};

/** The text in pieces, with the beginnings of words that are searched for marked, whatever their accents. */
export function markWords(text: string, words: readonly string[]): Piece[] {
	if (text === '') return [];
	const folded = foldWithPlaces(text);
	const pieces: Piece[] = [];
	let done = 0;
	for (const [from, to] of hitsIn(folded, words)) {
		const [start, end] = [folded.places[from]!, endAt(folded, to)];
		if (start > done) pieces.push({ text: text.slice(done, start), hit: false });
		pieces.push({ text: text.slice(start, end), hit: true });
		done = end;
	}
	if (done < text.length) pieces.push({ text: text.slice(done), hit: false });
	return pieces;
}

/** How much of a text stands before the first hit. */
const lead = 24;

/** The place to cut at, at or before `at`, so that no word is cut if one begins near. */
function wordStart(text: string, at: number): number {
	const space = text.lastIndexOf(' ', at);
	return space >= 0 && at - space < 20 ? space + 1 : at;
}

/** About `length` characters of a text around its first hit, in pieces; undefined where nothing is hit. */
export function snippetOf(text: string, words: readonly string[], length = 90): Piece[] | undefined {
	const line = text.slice(0, 20_000).replace(/\s+/g, ' ').trim();
	const folded = foldWithPlaces(line);
	const first = hitsIn(folded, words)[0];
	if (!first) return undefined;
	const place = folded.places[first[0]]!;
	const from = place <= lead ? 0 : wordStart(line, place - lead);
	const to = from + length >= line.length ? line.length : Math.max(wordStart(line, from + length), endAt(folded, first[1]));
	const cut = `${from > 0 ? '… ' : ''}${line.slice(from, to).trimEnd()}${to < line.length ? ' …' : ''}`;
	return markWords(cut, words);
}
