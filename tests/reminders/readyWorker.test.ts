import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readyWorker } from '#lib/reminders/readyWorker.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
	vi.unstubAllGlobals();
	vi.useRealTimers();
});

/** A worker that says when it takes events. */
class Worker extends EventTarget {
	state = 'activating';
	become(state: string): void {
		this.state = state;
		this.dispatchEvent(new Event('statechange'));
	}
}

test('a worker that is just being installed is waited for, until it takes events', async () => {
	const active = new Worker();
	const registration = { active };
	const settled = vi.fn();
	let installed = (_registration: typeof registration): void => {};
	const ready = new Promise((done) => (installed = done));
	vi.stubGlobal('navigator', { serviceWorker: { ready } });
	const found = readyWorker();
	void found.then(settled);
	await vi.advanceTimersByTimeAsync(20_000);
	expect(settled).not.toHaveBeenCalled();
	installed(registration);
	await vi.advanceTimersByTimeAsync(1000);
	expect(settled).not.toHaveBeenCalled();
	active.become('activated');
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
