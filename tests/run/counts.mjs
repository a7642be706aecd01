import { existsSync, readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number, skipped: string[], again?: string[] }} Counts */

/** A report that is missing, or that holds no test at all, is a failure: silence is not success. */
const nothing = { passed: 0, failed: 1, skipped: [] };

/** @param {string} file */
function read(file) {
	return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

/**
 * Counts vitest's JSON report. A file that could not be loaded fails without having a test.
 * @param {string} file
 * @returns {Counts}
 */
export function countUnit(file) {
	const report = read(file);
	if (!report || report.numTotalTests === 0) return nothing;
	/** @type {Array<{ status: string, name: string, assertionResults: Array<{ status: string, fullName: string }> }>} */
	const files = report.testResults;
	const tests = files.flatMap((one) => one.assertionResults);
	const broken = files.filter((one) => one.status === 'failed' && !one.assertionResults.some(isFailed));
	return {
		passed: tests.filter((test) => test.status === 'passed').length,
		failed: tests.filter(isFailed).length + broken.length,
		skipped: tests.filter((test) => !['passed', 'failed'].includes(test.status)).map((test) => test.fullName),
	};
}

/** @param {{ status: string }} test */
function isFailed(test) {
	return test.status === 'failed';
}

/**
 * Counts Playwright's JSON report; a test that never ran because an earlier one failed counts as failed. One that
 * passed only when tried again has passed, and is named in `again`: it is to be looked into.
 * @param {string} file
 * @returns {Counts}
 */
export function countBrowser(file) {
	const report = read(file);
	const specs = report ? report.suites.flatMap(specsOf) : [];
	if (specs.length === 0) return nothing;
	/** @type {Required<Counts>} */
	const counts = { passed: 0, failed: report.errors.length, skipped: [], again: [] };
	for (const spec of specs) {
		for (const test of spec.tests) {
			const reason = test.annotations.find((/** @type {{ type: string }} */ note) => note.type === 'skip');
			if (test.status === 'expected' || test.status === 'flaky') counts.passed += 1;
			else if (test.status === 'skipped' && reason) {
				counts.skipped.push(`${spec.title} (${test.projectName}): ${reason.description ?? 'no reason given'}`);
			} else counts.failed += 1;
			if (test.status === 'flaky') counts.again.push(`${spec.title} (${test.projectName})`);
		}
	}
	return counts;
}

/** @param {any} suite @returns {any[]} */
function specsOf(suite) {
	return [...suite.specs, ...(suite.suites ?? []).flatMap(specsOf)];
}
