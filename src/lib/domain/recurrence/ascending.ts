/** Puts a short list in order, each number once, in place. */
export function ascending(numbers: number[]): number[] {
	if (isAscending(numbers)) return numbers;
	numbers.sort((a, b) => a - b);
	let length = 0;
	for (const number of numbers) if (length === 0 || numbers[length - 1] !== number) numbers[length++] = number;
	numbers.length = length;
	return numbers;
}

function isAscending(numbers: readonly number[]): boolean {
	let before = -Infinity;
	for (const number of numbers) {
		if (number <= before) return false;
		before = number;
	}
	return true;
}
