const beat = 4;

/** The longest time for which the page could do nothing else while `work` ran, and how long that took, in ms. */
export async function stallDuring(work: () => Promise<unknown>): Promise<{ took: number; stall: number }> {
	let stall = 0;
	const start = performance.now();
	let last = start;
	const look = () => {
		const now = performance.now();
		stall = Math.max(stall, now - last - beat);
		last = now;
	};
	const timer = setInterval(look, beat);
	await work();
	look();
	clearInterval(timer);
	return { took: performance.now() - start, stall };
}

/** The middle one of some numbers. */
export function median(numbers: readonly number[]): number {
	return [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}

/** The middle of the times that some runs took, in ms. */
export async function medianTime(runs: number, work: () => unknown): Promise<number> {
	const times: number[] = [];
	for (let run = 0; run < runs; run++) {
		const start = performance.now();
		await work();
		times.push(performance.now() - start);
	}
	return median(times);
}
