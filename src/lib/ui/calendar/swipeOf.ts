/** Where a finger was, in pixels, and when, in milliseconds. */
export interface Point {
	x: number;
	y: number;
	at: number;
}

/** What lies this far back, in ms, still counts for how quick a finger was when it was lifted. */
const lately = 50;
/** A quick finger has gone so far, in px, at so many pixels a millisecond. */
const quickWay = 40;
const quickSpeed = 0.35;

/**
 * What a finger meant that went sideways: 1 onwards (to the left), -1 back, 0 nothing. A third of the `width` is
 * enough, however slowly; less is if the finger was quick when it was lifted. Pulled back quickly it means nothing.
 */
export function swipeOf(path: readonly Point[], width: number): 1 | -1 | 0 {
	const [first, last] = [path[0], path.at(-1)];
	if (!first || !last) return 0;
	const way = first.x - last.x;
	const before = path.find(({ at }) => last.at - at <= lately) ?? last;
	const speed = (before.x - last.x) / Math.max(1, last.at - before.at);
	const by = way > 0 ? 1 : -1;
	const isQuick = Math.abs(speed) > quickSpeed;
	if (isQuick) return Math.sign(speed) === by && Math.abs(way) > quickWay ? by : 0;
	return Math.abs(way) > width / 3 ? by : 0;
}
