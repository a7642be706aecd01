import type { Occurrence } from '#lib/domain/occurrence.ts';
import type { Civil } from '#lib/model/scalars.ts';
import { shownEnd } from './shownEnd.ts';

/** Occurrences that no longer fit side by side, told as one block: "+N". */
export interface Rest {
	key: string;
	start: Civil;
	end: Civil;
	items: Occurrence[];
}

/** The most blocks that stand side by side and can still be read. */
const mostColumns = 4;

interface Placed {
	occurrence: Occurrence;
	column: number;
}

/** Puts each into the first column that is free, as the calendar component does; clusters share no minute. */
function clustersOf(timed: readonly Occurrence[]): Placed[][] {
	const clusters: Placed[][] = [];
	let columns: Civil[] = [];
	let until = '';
	for (const occurrence of timed) {
		if (occurrence.start >= until) {
			columns = [];
			clusters.push([]);
		}
		const free = columns.findIndex((end) => end <= occurrence.start);
		const column = free < 0 ? columns.length : free;
		columns[column] = shownEnd(occurrence);
		until = columns.reduce((last, end) => (end > last ? end : last));
		clusters.at(-1)!.push({ occurrence, column });
	}
	return clusters;
}

function restOf(items: Occurrence[]): Rest {
	const start = items[0]!.start;
	const end = items.map(shownEnd).reduce((last, one) => (one > last ? one : last));
	return { key: `more ${items[0]!.key}`, start, end, items };
}

/** What is shown of occurrences (in order of time) when at most four stand side by side, and what is left of each crowd. */
export function capOverlaps(occurrences: readonly Occurrence[]): { shown: Occurrence[]; rests: Rest[] } {
	const shown = occurrences.filter((one) => one.wholeDay);
	const rests: Rest[] = [];
	for (const cluster of clustersOf(occurrences.filter((one) => !one.wholeDay))) {
		const wide = cluster.some(({ column }) => column >= mostColumns);
		const limit = wide ? mostColumns - 1 : mostColumns;
		shown.push(...cluster.filter(({ column }) => column < limit).map(({ occurrence }) => occurrence));
		const left = cluster.filter(({ column }) => column >= limit).map(({ occurrence }) => occurrence);
		if (left.length > 0) rests.push(restOf(left));
	}
	return { shown, rests };
}
