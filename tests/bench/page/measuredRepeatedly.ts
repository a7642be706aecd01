import { median } from './measured.ts';

/** Long beside what the browser's clock tells apart, in ms. */
const enough = 20;

/** How long so many runs take, in ms. */
function round(runs: number, work: () => unknown): number {
	const start = performance.now();
	for (let run = 0; run < runs; run++) work();
	return performance.now() - start;
}

/** As many runs as the clock needs. */
function runsFor(work: () => unknown): number {
	let runs = 1;
	while (round(runs, work) < enough) runs *= 2;
	return runs;
}

/** How long one run of each takes, in ms: the middle of seven rounds, in turn, so that what else the machine does weighs on all. */
export function timesInTurn(works: readonly (() => unknown)[]): number[] {
	const runs = works.map(runsFor);
	const times = works.map((): number[] => []);
	for (let turn = 0; turn < 7; turn++)
		works.forEach((work, index) => times[index]?.push(round(runs[index] ?? 1, work) / (runs[index] ?? 1)));
	return times.map(median);
}

/** How long one run takes, in ms. */
export const timeOfOne = (work: () => unknown): number => timesInTurn([work])[0] ?? Number.NaN;
