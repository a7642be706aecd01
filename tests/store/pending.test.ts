import { expect, test } from 'vitest';
import { Pending } from '#lib/store/pending.ts';

test('something is pending until the last write has ended, also if it failed', async () => {
	const pending = new Pending();
	const told: boolean[] = [];
	const stop = pending.watch(() => told.push(pending.any));
	let end = () => {};
	const first = pending.during(() => new Promise<void>((done) => (end = done)));
	const second = pending.during(() => Promise.reject(new Error('full')));
	await expect(second).rejects.toThrow('full');
	expect(pending.any).toBe(true);
	end();
	await first;
	expect(pending.any).toBe(false);
	expect(told).toEqual([true, true, true, false]);
	stop();
	await pending.during(async () => {});
	expect(told).toHaveLength(4);
});
