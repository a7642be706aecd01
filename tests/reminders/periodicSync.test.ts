import { afterEach, expect, test, vi } from 'vitest';
import { askToBeWoken, isWoken } from '#lib/reminders/periodicSync.ts';

afterEach(() => vi.unstubAllGlobals());

const granted = () => Promise.resolve({ state: 'granted' });

/** A browser that answers so, and the tags that it was asked to wake. */
function browser(registration: object | undefined, query: () => Promise<{ state: string }>): string[] {
	const tags: string[] = [];
	const periodicSync = { register: (tag: string) => Promise.resolve(void tags.push(tag)) };
	const found = registration && { ...registration, ...('none' in registration ? {} : { periodicSync }) };
	vi.stubGlobal('navigator', { serviceWorker: { getRegistration: () => Promise.resolve(found) }, permissions: { query } });
	return tags;
}

test('an installed app is woken now and then, once the browser allows it', async () => {
	const tags = browser({}, granted);
	expect(await isWoken()).toBe(true);
	await askToBeWoken();
	expect(tags).toEqual(['reminders']);
});

test.each([
	['refuses', {}, () => Promise.resolve({ state: 'denied' })],
	['does not know the permission', {}, () => Promise.reject(new TypeError())],
	['does not know how', { none: true }, granted],
	['has no service worker', undefined, granted],
])('a browser that %s is asked for nothing', async (_what, registration, query) => {
	const tags = browser(registration, query);
	expect(await isWoken()).toBe(false);
	await askToBeWoken();
	expect(tags).toEqual([]);
});
