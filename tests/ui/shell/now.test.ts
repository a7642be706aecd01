import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Now } from '#lib/ui/shell/now.svelte.ts';

const tz = 'Europe/Rome';
let page: EventTarget;

beforeEach(() => {
	page = new EventTarget();
	vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
	vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page));
	vi.useFakeTimers({ now: Date.parse('2026-11-25T10:50:00+01:00') });
});
afterEach(() => {
	vi.unstubAllGlobals();
	vi.useRealTimers();
});

test.each(['visibilitychange', 'pageshow', 'focus'])('after a night of sleep "%s" makes it the next day at once', (name) => {
	const now = new Now();
	const stop = now.start();
	expect(now.day(tz)).toBe('2026-11-25');
	vi.setSystemTime(Date.parse('2026-11-26T09:00:00+01:00'));
	page.dispatchEvent(new Event(name));
	expect(now.day(tz)).toBe('2026-11-26');
	stop();
	vi.setSystemTime(Date.parse('2026-11-27T09:00:00+01:00'));
	page.dispatchEvent(new Event(name));
	expect(now.day(tz)).toBe('2026-11-26');
});

test('moves on by itself', () => {
	const now = new Now();
	const stop = now.start();
	vi.advanceTimersByTime(30_000);
	expect(now.civil(tz)).toBe('2026-11-25T10:50');
	vi.advanceTimersByTime(30_000);
	expect(now.civil(tz)).toBe('2026-11-25T10:51');
	stop();
});
