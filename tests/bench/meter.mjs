// Reads a page's main-thread CPU and memory through the browser's own instruments.

/** @param {import('@playwright/test').Page} page */
export async function meterOf(page) {
	const session = await page.context().newCDPSession(page);
	// Ticks of the thread, not the clock: what else this computer does is not counted.
	await session.send('Performance.setTimeDomain', { timeDomain: 'threadTicks' }).catch(() => {});
	await session.send('Performance.enable', { timeDomain: 'threadTicks' });
	await session.send('HeapProfiler.enable');
	return {
		/** CPU of the main thread until now, in ms. */
		async cpu() {
			const { metrics } = await session.send('Performance.getMetrics');
			return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
		},
		/** Bytes in use after collecting garbage. */
		async heap() {
			for (let times = 0; times < 3; times++) await session.send('HeapProfiler.collectGarbage');
			return (await session.send('Runtime.getHeapUsage')).usedSize;
		},
	};
}
