const width = 260;
const header = 64;
const row = 30;
const tallest = 400;
const margin = 8;

const within = (value: number, most: number) => Math.max(margin, Math.min(value, most - margin));

/** Where a list of so many rows floats over the day that an element lies in, inside the window. */
export function placeOver(anchor: HTMLElement, rows: number): { x: number; y: number } {
	const { left, top, width: across } = (anchor.closest('[data-day]') ?? anchor).getBoundingClientRect();
	const height = Math.min(header + rows * row + 10, tallest);
	return {
		x: within(left + across / 2 - width / 2, innerWidth - width),
		y: within(top - margin, innerHeight - height),
	};
}
