import { expect, test } from 'vitest';
import { Asking } from '#lib/sync/asking.ts';

/** Ticks until it is asked for again. */
function wait(asking: Asking): number {
	asking.begin('2026-4');
	for (let ticks = 1; ; ticks++) {
		asking.tick();
		if (asking.quarter === undefined) return ticks;
	}
}

test('what has not come is asked for again after three ticks, and what there is no room for less and less often', async () => {
	const asking = new Asking();
	expect([wait(asking), wait(asking)]).toEqual([4, 4]);
	const waits: number[] = [];
	for (let n = 0; n < 4; n++) {
		asking.begin('2026-4');
		await expect(asking.whileStoring(Promise.reject(new Error('full')))).rejects.toThrow('full');
		waits.push(wait(asking));
	}
	expect(waits).toEqual([7, 13, 13, 13]);
	asking.begin('2026-4');
	asking.end();
	expect(asking.quarter).toBeUndefined();
	expect(wait(asking)).toBe(4);
});
