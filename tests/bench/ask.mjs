/** @typedef {import('./page/page.ts').Bench} Bench */

/**
 * Calls a function of the bench's page.
 * @template {keyof Bench} Name
 * @param {import('@playwright/test').Page} page @param {Name} name @param {Parameters<Bench[Name]>} args
 * @returns {Promise<Awaited<ReturnType<Bench[Name]>>>}
 */
export function ask(page, name, ...args) {
	return page.evaluate(([called, given]) => globalThis.bench[called](...given), [name, args]);
}

/** What the page has counted since it was loaded or told to begin anew. @param {import('@playwright/test').Page} page */
export function counts(page) {
	return page.evaluate(() => globalThis.counted.counts());
}

/** @param {import('@playwright/test').Page} page */
export function countAnew(page) {
	return page.evaluate(() => globalThis.counted.reset());
}
