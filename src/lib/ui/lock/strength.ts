/** The fewest characters that are taken. */
export const fewest = 10;

/** What can be said of a passphrase without knowing how it was chosen. */
export type Strength = 'short' | 'weak' | 'fair' | 'good';

const words = (text: string) =>
	new Set(
		text
			.toLowerCase()
			.split(/[\s\p{P}]+/u)
			.filter((word) => word.length > 2),
	);

/** How many of its characters are no repetition of, nor next to, the one before: `aaaa` and `1234` count for little. */
function surprising(text: string): number {
	const codes = Array.from(text, (one) => one.codePointAt(0)!);
	return codes.filter((code, at) => at === 0 || Math.abs(code - codes[at - 1]!) > 1).length;
}

/** How well a passphrase withstands guessing, judged with care: by its length, its words, and what is plainly repeated. */
export function strengthOf(passphrase: string): Strength {
	const text = passphrase.normalize('NFKC').trim();
	const length = Array.from(text).length;
	if (length < fewest) return 'short';
	const different = new Set(text.toLowerCase()).size;
	if (different < 6 || surprising(text) < fewest - 2) return 'weak';
	return length >= 20 && (words(text).size >= 4 || different >= 14) ? 'good' : 'fair';
}
