// Finds a Chromium for the tests, or fetches one. `node tests/browser.mjs` prints its path.
import { chromium } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const usualPlaces = [
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
	...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => {
		const folder = process.env[name];
		if (!folder) return [];
		return [join(folder, 'Google/Chrome/Application/chrome.exe'), join(folder, 'Microsoft/Edge/Application/msedge.exe')];
	}),
];

/** Chromium packed as a plain npm package, for Linux on x64: needs no host but the registry. */
const packed = '@sparticuz/chromium@153.0.0';
const cache = fileURLToPath(new URL('../.cache/browser', import.meta.url));

/** @param {string} path */
function runs(path) {
	try {
		accessSync(path, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}

function fromEnvironment() {
	const path = process.env['CHROMIUM_PATH'];
	if (path && !runs(path)) throw new Error(`CHROMIUM_PATH is ${path}, and no program can be run from there.`);
	return path || undefined;
}

function fromThisComputer() {
	const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
	return [...folders.flatMap((folder) => names.map((name) => join(folder, name))), ...usualPlaces].find(runs);
}

function fromPlaywright() {
	const path = chromium.executablePath();
	return path && runs(path) ? path : undefined;
}

/** @param {string} command @param {string[]} args */
function run(command, args) {
	console.error(`No browser yet: ${command} ${args.join(' ')}`);
	return spawnSync(command, args, { stdio: ['ignore', 2, 2], shell: process.platform === 'win32' }).status === 0;
}

function installedByPlaywright() {
	return run('npx', ['playwright', 'install', 'chromium']) ? fromPlaywright() : undefined;
}

async function unpackedFromRegistry() {
	if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
	const home = createRequire(join(cache, 'package.json'));
	const installed = existsSync(join(cache, 'node_modules/@sparticuz/chromium'));
	if (!installed && !run('npm', ['install', '--no-save', '--prefix', cache, packed])) return undefined;
	// It unpacks into the temporary folder, under a fixed name that anyone on this computer could have put there.
	const temporary = join(cache, 'unpacked');
	mkdirSync(temporary, { recursive: true });
	const before = process.env['TMPDIR'];
	process.env['TMPDIR'] = temporary;
	try {
		const { default: packedChromium } = await import(pathToFileURL(home.resolve('@sparticuz/chromium')).href);
		return /** @type {string} */ (await packedChromium.executablePath());
	} finally {
		if (before === undefined) delete process.env['TMPDIR'];
		else process.env['TMPDIR'] = before;
	}
}

/** The path of a Chromium that can be started; the nearest first, a download last. */
export async function findBrowser() {
	const path = fromEnvironment() ?? fromThisComputer() ?? fromPlaywright() ?? installedByPlaywright() ?? (await unpackedFromRegistry());
	if (path === undefined) throw new Error('No Chromium found or fetched: install one, or set CHROMIUM_PATH to it.');
	return path;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(await findBrowser());
