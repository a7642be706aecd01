/** Ascending, with those counted from the end (-1 the last) after the others. */
export function inOrder<N extends number>(numbers: readonly N[]): N[] {
	const rank = (number: number) => (number < 0 ? 1000 + number : number);
	return [...numbers].sort((a, b) => rank(a) - rank(b));
}
