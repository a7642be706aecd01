import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readyWorker } from '#lib/reminders/readyWorker.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
	vi.unstubAllGlobals();
	vi.useRealTimers();
});

const registration = { active: {} };

test('a worker that is just being installed is waited for', async () => {
	const settled = vi.fn();
	let installed = (_registration: typeof registration): void => {};
	const ready = new Promise((done) => (installed = done));
	vi.stubGlobal('navigator', { serviceWorker: { ready } });
	const found = readyWorker();
	void found.then(settled);
	await vi.advanceTimersByTimeAsync(20_000);
	expect(settled).not.toHaveBeenCalled();
	installed(registration);
	expect(await found).toBe(registration);
});

test('one that never comes is not waited for without end, and a browser without workers has none', async () => {
	vi.stubGlobal('navigator', { serviceWorker: { ready: new Promise(() => {}) } });
	const found = readyWorker();
	await vi.advanceTimersByTimeAsync(60_000);
	expect(await found).toBeUndefined();
	vi.stubGlobal('navigator', {});
	expect(await readyWorker()).toBeUndefined();
});
