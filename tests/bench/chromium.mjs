// A Chromium of its own with a profile on disk, started without Playwright's launcher so that it can be killed whole.
import { chromium } from '@playwright/test';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { findBrowser } from '../browser.mjs';

const args = [
	'--headless=new',
	'--remote-debugging-port=0',
	'--no-first-run',
	'--no-default-browser-check',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	'--disable-extensions',
	'--password-store=basic',
	'--use-mock-keychain',
	'--window-size=1280,800',
	'--lang=en-GB',
];

/** Two tabs write at once: neither must be slowed for being in the background. */
const unthrottled = [
	'--disable-background-timer-throttling',
	'--disable-backgrounding-occluded-windows',
	'--disable-renderer-backgrounding',
];

/** Chromium refuses its sandbox to root, who is who runs tests in a container. */
const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/** @param {import('node:child_process').ChildProcess} child */
function killAll(child) {
	// A group of its own (`detached`) holds every process of the browser; Windows has no groups.
	if (process.platform === 'win32' || child.pid === undefined) child.kill('SIGKILL');
	else process.kill(-child.pid, 'SIGKILL');
}

/** @param {import('node:child_process').ChildProcess} child */
async function addressOf(child) {
	if (!child.stderr) throw new Error('Chromium has no stderr');
	for await (const line of createInterface(child.stderr)) {
		const found = /DevTools listening on (ws:\S+)/.exec(line)?.[1];
		if (found) return found;
	}
	throw new Error('Chromium ended before it could be spoken to');
}

/**
 * @param {string} profile a folder, made if it is not there
 * @param {string} counting the script that every page runs first
 * @param {{ throttled?: boolean }} [how] throttled: what is in the background is slowed, as it is for users
 */
export async function startChromium(profile, counting, { throttled = false } = {}) {
	const env = { ...process.env, TZ: 'Europe/Rome' };
	const started = [...args, ...(throttled ? [] : unthrottled), ...asRoot, `--user-data-dir=${profile}`, 'about:blank'];
	const child = spawn(await findBrowser(), started, { detached: true, stdio: ['ignore', 'ignore', 'pipe'], env });
	const ended = once(child, 'exit');
	const stop = () => killAll(child);
	process.once('exit', stop);
	const browser = await chromium.connectOverCDP(await addressOf(child));
	child.stderr.resume();
	const context = browser.contexts()[0];
	if (!context) throw new Error('Chromium has no profile');
	await context.addInitScript({ path: counting });
	const gone = async () => {
		await ended;
		process.removeListener('exit', stop);
	};
	return {
		context,
		/** Ends it as a user would: everything is written to disk. */
		async close() {
			const session = await browser.newBrowserCDPSession();
			await session.send('Browser.close').catch(() => {});
			await gone();
		},
		/** Ends it as a power cut would. */
		async kill() {
			killAll(child);
			await gone();
		},
	};
}

/** @typedef {Awaited<ReturnType<typeof startChromium>>} Chromium */
