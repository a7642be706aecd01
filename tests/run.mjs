// `npm test`: everything, in the order in which it fails fastest. The last line is "N passed, N failed".
// With --quick: what needs neither a build, nor a browser, nor minutes.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from './browser.mjs';
import { countBrowser, countUnit } from './run/counts.mjs';

const quick = process.argv.includes('--quick');
const reports = '.cache/reports';
const unitReport = `${reports}/unit.json`;
const browserReport = `${reports}/browser.json`;

/**
 * Runs one tool of node_modules and answers whether it was content. What it says comes at once, or, where two run side
 * by side, when it has ended.
 * @param {string} title @param {string} command @param {{ aside?: boolean, env?: Record<string, string> }} [how]
 * @returns {Promise<boolean>}
 */
async function run(title, command, { aside = false, env = {} } = {}) {
	if (!aside) console.log(`\n— ${title}`);
	const start = performance.now();
	const [tool = '', ...args] = command.split(' ');
	const child = spawn(join('node_modules/.bin', tool), args, {
		stdio: ['ignore', aside ? 'pipe' : 'inherit', aside ? 'pipe' : 'inherit'],
		env: { ...process.env, ...env },
		shell: process.platform === 'win32',
	});
	/** @type {Buffer[]} */
	const said = [];
	for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => said.push(part));
	const [status] = await once(child, 'close');
	const took = `${((performance.now() - start) / 1000).toFixed(1)} s`;
	if (said.length > 0) console.log(`\n— ${title}\n${Buffer.concat(said)}`);
	console.log(status === 0 ? `— ${title}: done in ${took}` : `— ${title}: FAILED after ${took}`);
	return status === 0;
}

/** A step that is no test counts only when it fails. @param {boolean} ok */
const step = (ok) => ({ passed: 0, failed: ok ? 0 : 1, skipped: [] });

/** @returns {Promise<import('./run/counts.mjs').Counts>} */
async function inBrowser() {
	try {
		process.env['CHROMIUM_PATH'] = await findBrowser();
	} catch (error) {
		console.error(error instanceof Error ? error.message : error);
		return step(false);
	}
	console.log(`\nBrowser: ${process.env['CHROMIUM_PATH']}`);
	const ok = await run('In the browser', 'playwright test --reporter=list,json', {
		env: { PLAYWRIGHT_JSON_OUTPUT_FILE: browserReport },
	});
	return judged(ok, countBrowser(browserReport));
}

/** @returns {Promise<import('./run/counts.mjs').Counts>} */
async function unit() {
	const reporters = `--reporter=default --reporter=json --outputFile=${unitReport}`;
	const projects = quick ? ' --project unit --project alone' : '';
	const ok = await run('Unit tests', `vitest run${projects} ${reporters}`, { env: { WORDS_ARE_COMPILED: '1', KIT_FOLDER: '.cache/kit' } });
	return judged(ok, countUnit(unitReport));
}

/**
 * A tool that fails without a failed test has failed all the same.
 * @param {boolean} ok @param {import('./run/counts.mjs').Counts} counts
 */
function judged(ok, counts) {
	return ok || counts.failed > 0 ? counts : { ...counts, failed: 1 };
}

rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

const words = 'src/lib/ui/words';
const ready =
	(await run('Words', `paraglide-js compile --project ./${words}/project.inlang --outdir ./${words}/compiled --silent`)) &&
	(await run('Sync', 'svelte-kit sync'));
// Linting is one thread's work: the unit tests have the other core. All three keep what they found of what did not change.
const onlyChanged = '--noEmit --incremental --tsBuildInfoFile .cache/worker.tsbuildinfo';
const [types, workerTypes, lint, tested] = await Promise.all([
	run('Types', 'svelte-check --incremental --threshold warning --fail-on-warnings', { aside: true }),
	run('Types of the service worker', `tsc -p src/service-worker/tsconfig.json ${onlyChanged}`, { aside: true }),
	run('Lint', 'eslint . --cache --cache-strategy content --cache-location .cache/eslint', { aside: true }),
	unit(),
]);
const results = [step(ready), step(types), step(workerTypes), step(lint), tested];
if (!quick) {
	const built = await run('Build', 'vite build');
	results.push(step(built));
	if (built) results.push(await inBrowser());
}

const skipped = results.flatMap((result) => result.skipped);
const again = results.flatMap((result) => result.again ?? []);
const passed = results.reduce((sum, result) => sum + result.passed, 0);
const failed = results.reduce((sum, result) => sum + result.failed, 0);
if (skipped.length > 0) console.log(`\nSkipped:\n${skipped.map((name) => `  ${name}`).join('\n')}`);
if (again.length > 0) console.log(`\nPassed only when tried again:\n${again.map((name) => `  ${name}`).join('\n')}`);
if (failed > 0) process.exitCode = 1;
console.log(`\n${passed} passed, ${failed} failed`);
