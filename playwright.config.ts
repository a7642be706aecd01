import { defineConfig } from '@playwright/test';
import { findBrowser } from './tests/browser.mjs';

// Kept in the environment, which the workers inherit: they read this file too, and must not search again.
process.env['CHROMIUM_PATH'] ??= await findBrowser();

/** Chromium refuses its sandbox to root, who is who runs tests in a container. */
const asRoot = process.getuid?.() === 0;

/** What does not depend on the size of the screen is tried once, on the wide one. */
const once =
	/(polyfill|slots|sharedRoom|ownDevices|bringing|cableOut|viewer|webrtc|firefox|byHand|roads|hidden|heal|offline|update|origin|install|team|contents|carrier|folder|lock|reminders|restore|inspect)\.spec\.ts/;

export default defineConfig({
	testDir: 'tests/e2e',
	outputDir: 'test-results',
	fullyParallel: true,
	workers: 2,
	// Once more for what a slow machine got in the way of; the run names every test that needed it.
	retries: 1,
	forbidOnly: true,
	// A slow machine is no fault of the code: nothing here is judged by time.
	timeout: 90_000,
	expect: { timeout: 15_000 },
	reporter: [['list']],
	webServer: {
		// Port 0 is any free port: never somebody else's server under our address.
		command: 'node src/serve.mjs',
		env: { PORT: '0' },
		wait: { stdout: /Daybook: (?<daybook_address>http:\S+)/ },
		gracefulShutdown: { signal: 'SIGTERM', timeout: 2000 },
	},
	use: {
		...(process.env['DAYBOOK_ADDRESS'] ? { baseURL: process.env['DAYBOOK_ADDRESS'] } : {}),
		launchOptions: {
			executablePath: process.env['CHROMIUM_PATH'],
			// Chromium asks its maker about every form it sees. That is no doing of the page, and would drown what is.
			args: ['--disable-quic', '--autofill-server-url=http://localhost:1/', ...(asRoot ? ['--no-sandbox'] : [])],
		},
		locale: 'en-GB',
		timezoneId: 'Europe/Rome',
		screenshot: 'only-on-failure',
	},
	projects: [
		{ name: 'wide', use: { viewport: { width: 1280, height: 800 } } },
		{
			name: 'phone',
			use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
			testIgnore: once,
		},
	],
});
