import { median } from './measured.ts';

/** Long beside what the browser's clock tells apart, in ms. */
const enough = 20;

/** How long one run takes, in ms: the middle of seven rounds, each of as many runs as the clock needs. */
export function timeOfOne(work: () => unknown): number {
	const round = (runs: number) => {
		const start = performance.now();
		for (let run = 0; run < runs; run++) work();
		return performance.now() - start;
	};
	let runs = 1;
	while (round(runs) < enough) runs *= 2;
	return median(Array.from({ length: 7 }, () => round(runs) / runs));
}
