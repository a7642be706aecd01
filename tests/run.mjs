// `npm test`: everything, in the order in which it fails fastest. The last line is "N passed, N failed".
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from './browser.mjs';
import { countBrowser, countUnit } from './run/counts.mjs';

const reports = '.cache/reports';
const unitReport = `${reports}/unit.json`;
const browserReport = `${reports}/browser.json`;

/**
 * Runs one tool of node_modules and answers whether it was content.
 * @param {string} title @param {string} command @param {Record<string, string>} [env]
 */
function run(title, command, env = {}) {
	console.log(`\n— ${title}`);
	const start = performance.now();
	const [tool = '', ...args] = command.split(' ');
	const { status } = spawnSync(join('node_modules/.bin', tool), args, {
		stdio: 'inherit',
		env: { ...process.env, ...env },
		shell: process.platform === 'win32',
	});
	const took = `${((performance.now() - start) / 1000).toFixed(1)} s`;
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
	const ok = run('In the browser', 'playwright test --reporter=list,json', {
		PLAYWRIGHT_JSON_OUTPUT_FILE: browserReport,
	});
	const counts = countBrowser(browserReport);
	return ok || counts.failed > 0 ? counts : { ...counts, failed: 1 };
}

/** @returns {import('./run/counts.mjs').Counts} */
function unit() {
	const ok = run(
		'Unit tests',
		`vitest run --project unit --reporter=default --reporter=json --outputFile=${unitReport}`,
	);
	const counts = countUnit(unitReport);
	return ok || counts.failed > 0 ? counts : { ...counts, failed: 1 };
}

rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

const words = 'src/lib/ui/words';
const ready =
	run('Words', `paraglide-js compile --project ./${words}/project.inlang --outdir ./${words}/compiled --silent`) &&
	run('Sync', 'svelte-kit sync');
const results = [
	step(ready),
	step(run('Types', 'svelte-check --threshold warning --fail-on-warnings')),
	step(run('Lint', 'eslint .')),
	unit(),
];
const built = run('Build', 'vite build');
results.push(step(built));
if (built) results.push(await inBrowser());

const skipped = results.flatMap((result) => result.skipped);
const passed = results.reduce((sum, result) => sum + result.passed, 0);
const failed = results.reduce((sum, result) => sum + result.failed, 0);
if (skipped.length > 0) console.log(`\nSkipped:\n${skipped.map((name) => `  ${name}`).join('\n')}`);
if (failed > 0) process.exitCode = 1;
console.log(`\n${passed} passed, ${failed} failed`);
