import { afterEach, describe, expect, test, vi } from 'vitest';
import { abilitiesHere } from '#lib/ui/settings/reminders/abilities.ts';
import { startWithMachine } from '#lib/ui/settings/reminders/startWithMachine.ts';
import { m } from '#lib/ui/words/m.ts';

afterEach(() => vi.unstubAllGlobals());

const chromium = (platform: string) => `Mozilla/5.0 (${platform}) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36`;

describe('how Daybook starts with the machine is said', () => {
	test.each([
		['Chromium', chromium('X11; Linux x86_64'), true, m.start_chromium()],
		['Chromium, not installed', chromium('X11; Linux x86_64'), false, m.start_install_first()],
		['Edge', `${chromium('Windows NT 10.0')} Edg/156.0`, true, m.start_edge()],
		['Firefox', 'Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0', false, m.start_firefox()],
		['Safari', 'Mozilla/5.0 (Macintosh; Intel Mac OS X 14_0) AppleWebKit/605.1.15 Version/26.0 Safari/605.1.15', false, m.start_mac()],
		['a phone', 'Mozilla/5.0 (Linux; Android 16) AppleWebKit/537.36 Chrome/156.0.0.0 Mobile Safari/537.36', true, m.start_phone()],
	])('to a user of %s', (_who, agent, installed, words) => {
		expect(startWithMachine(agent, installed)).toBe(words);
	});
});

test('without a Temporal of its own the service worker can do nothing, and the page says so', async () => {
	vi.stubGlobal('Notification', { permission: 'granted', maxActions: 2 });
	vi.stubGlobal('matchMedia', () => ({ matches: false }));
	vi.stubGlobal('navigator', { userAgentData: {} });
	// Here Temporal comes from the polyfill, as in a browser without.
	expect(await abilitiesHere('granted', true)).toMatchObject({ buttons: false, lingers: false, wakes: false });
	vi.stubGlobal('Temporal', { PlainDate: Array });
	expect(await abilitiesHere('granted', true)).toMatchObject({ buttons: true, lingers: true, wakes: false });
});
