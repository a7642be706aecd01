// One browser profile filled with so many records, and what every gate needs to try something on it.
import { join } from 'node:path';
import { startChromium } from './chromium.mjs';

export class Ground {
	/** @type {import('./chromium.mjs').Chromium | undefined} */
	#chromium;
	/** Numbers that a later, larger ground compares its own with. @type {Record<string, number>} */
	figures = {};

	/**
	 * @param {Awaited<ReturnType<typeof import('./site.mjs').openSite>>} site
	 * @param {string} profile @param {number} records @param {boolean} quick
	 * @param {Record<string, number>} [smaller] the figures of the smallest ground
	 */
	constructor(site, profile, records, quick, smaller) {
		this.site = site;
		this.profile = profile;
		this.records = records;
		this.quick = quick;
		this.smaller = smaller;
	}

	/** Where Chromium keeps IndexedDB. */
	get stored() {
		return join(this.profile, 'Default/IndexedDB');
	}

	async start() {
		this.#chromium = await startChromium(this.profile, this.site.counting);
	}

	async close() {
		await this.#chromium?.close();
	}

	async kill() {
		await this.#chromium?.kill();
	}

	/** A new, empty tab at the app's origin, so that the next address stays in its process. */
	async page() {
		if (!this.#chromium) throw new Error('The browser has not been started');
		const page = await this.#chromium.context.newPage();
		await page.goto(`${this.site.address}/_app/nothing`);
		return page;
	}

	/** A tab with the bench's page, its store open. @param {import('@playwright/test').Page} [page] */
	async bench(page) {
		const tab = page ?? (await this.page());
		await tab.goto(`${this.site.address}/bench/`);
		await tab.waitForFunction('window.bench !== undefined', undefined, { timeout: 120_000 });
		return tab;
	}
}
