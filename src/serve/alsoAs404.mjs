import { copyFileSync } from 'node:fs';

/**
 * Static hosts that cannot rewrite addresses answer an unknown one with 404.html: there too it is the shell,
 * so that a link to a day works on a first visit.
 * @param {import('@sveltejs/kit').Adapter} adapter
 * @param {string} folder where that adapter writes
 * @returns {import('@sveltejs/kit').Adapter}
 */
export function alsoAs404(adapter, folder) {
	return {
		...adapter,
		async adapt(builder) {
			await adapter.adapt(builder);
			copyFileSync(`${folder}/index.html`, `${folder}/404.html`);
		},
	};
}
