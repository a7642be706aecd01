import { readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';

/**
 * A service worker is one file: it may not load parts of itself later, and SvelteKit leaves what is imported late in
 * files beside it. So they are put together again, as a script and not as a module.
 * @param {import('@sveltejs/kit').Adapter} adapter
 * @param {string} folder where that adapter writes
 * @returns {import('@sveltejs/kit').Adapter}
 */
export function workerInOneFile(adapter, folder) {
	return {
		...adapter,
		async adapt(builder) {
			await adapter.adapt(builder);
			const parts = join(folder, 'assets');
			await build({
				configFile: false,
				logLevel: 'warn',
				publicDir: false,
				build: {
					outDir: resolve(folder),
					emptyOutDir: false,
					modulePreload: false,
					rolldownOptions: {
						input: resolve(folder, 'service-worker.js'),
						// Only asked for the address of parts, of which there are none left.
						transform: { define: { 'import.meta': '{}' } },
						output: { format: 'iife', entryFileNames: 'service-worker.js', codeSplitting: false },
					},
				},
			});
			const left = readdirSync(parts, { withFileTypes: true });
			if (left.every((entry) => entry.isFile() && entry.name.endsWith('.js'))) rmSync(parts, { recursive: true });
			else throw new Error(`${parts} holds more than the parts of the service worker`);
		},
	};
}
