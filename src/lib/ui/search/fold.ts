/** Letters that no decomposition takes apart, as they are written without the key for them. */
const plainLetters: Record<string, string> = {
	ł: 'l',
	đ: 'd',
	ð: 'd',
	ø: 'o',
	ı: 'i',
	ß: 'ss',
	æ: 'ae',
	œ: 'oe',
	þ: 'th',
};

function foldLetter(letter: string): string {
	const lower = letter.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '');
	return plainLetters[lower] ?? lower;
}

const plainText = /^[\x20-\x7e\n\t]*$/;

/** A text as it is searched: lower case, without accents; `Łódź` is `lodz`. */
export function fold(text: string): string {
	if (plainText.test(text)) return text.toLowerCase();
	return text
		.toLowerCase()
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.replace(/[łđðøıßæœþ]/g, (letter) => plainLetters[letter] ?? letter);
}

/** A folded text that remembers where in the original each of its characters came from. */
export interface Folded {
	text: string;
	/** `places[i]` is where the origin of character i begins; one more at the end. */
	places: number[];
}

/** Folds a text letter by letter, so that what is found in it can be marked in the original. */
export function foldWithPlaces(text: string): Folded {
	const places: number[] = [];
	let folded = '';
	let at = 0;
	for (const letter of text) {
		const plain = foldLetter(letter);
		for (let index = 0; index < plain.length; index++) places.push(at);
		folded += plain;
		at += letter.length;
	}
	places.push(text.length);
	return { text: folded, places };
}

const between = /[^\p{L}\p{N}]+/u;
/** Longer than any word; what is longer is found by its beginning. */
const longestWord = 40;

/** The words of a folded text. */
export function wordsOf(folded: string): string[] {
	return folded.split(between).flatMap((word) => (word === '' ? [] : [word.slice(0, longestWord)]));
}

/** The words that somebody searches for, each once, at most eight. */
export function searchWords(text: string): string[] {
	return [...new Set(wordsOf(fold(text)))].slice(0, 8);
}
