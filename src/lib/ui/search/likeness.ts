import { wordsOf, fold } from './fold.ts';

/** Whether `typed` is the beginning of a word but for one letter: missing, added, another, or two swapped. */
function almostBegins(word: string, typed: string): boolean {
	if (typed.length < 4 || word[0] !== typed[0]) return false;
	let at = 0;
	while (at < typed.length && word[at] === typed[at]) at += 1;
	const rest = typed.slice(at + 1);
	const swapped = word[at] === typed[at + 1] && word[at + 1] === typed[at] && word.startsWith(typed.slice(at + 2), at + 2);
	return word.startsWith(rest, at + 1) || word.startsWith(rest, at) || word.startsWith(typed.slice(at), at + 1) || swapped;
}

function likenessOfWord(words: readonly string[], typed: string): number {
	if (words.some((word) => word.startsWith(typed))) return 4;
	if (typed.length > 2 && words.some((word) => word.includes(typed))) return 2;
	return words.some((word) => almostBegins(word, typed)) ? 1 : 0;
}

/**
 * How well the words typed fit a name, or else the other words for the same thing: 0 when one of them fits neither, more
 * when more of them begin words of the name itself.
 */
export function likeness(typed: readonly string[], name: string, others = ''): number {
	const [own, more] = [wordsOf(fold(name)), wordsOf(fold(others))];
	const each = typed.map((word) => 2 * likenessOfWord(own, word) || likenessOfWord(more, word));
	return each.length === 0 || each.includes(0) ? 0 : each.reduce((sum, one) => sum + one, 0) / each.length;
}

/** The likeness from which on every word begins a word of the name itself. */
export const certain = 8;
