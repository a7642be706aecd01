// Builds the app and the bench's own page beside it, in a temporary folder, and serves both from one origin.
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'vite';
import { listen } from '../../src/serve/listen.mjs';
import { pages } from '../../src/serve/pages.mjs';

const sources = ['src', 'static', 'package.json', 'svelte.config.js', 'tsconfig.json', 'vite.config.ts'];

/**
 * Builds the app from a copy of its sources: the build that somebody is trying meanwhile stays as it is.
 * @param {string} home
 */
async function buildApp(home) {
	mkdirSync(home);
	for (const source of sources) cpSync(source, join(home, source), { recursive: true });
	symlinkSync(resolve('node_modules'), join(home, 'node_modules'));
	await promisify(execFile)(process.execPath, ['node_modules/vite/bin/vite.js', 'build'], { cwd: home });
}

/** @param {string} site */
async function buildPage(site) {
	const root = resolve('tests/bench/page');
	await build({
		root,
		base: '/bench/',
		configFile: false,
		logLevel: 'warn',
		worker: { format: 'es', rolldownOptions: { output: { codeSplitting: false } } },
		build: {
			outDir: join(site, 'bench'),
			emptyOutDir: true,
			target: 'esnext',
			rolldownOptions: {
				input: [join(root, 'index.html'), join(root, 'counting.ts')],
				output: { entryFileNames: '[name].js' },
			},
		},
	});
}

/**
 * The built app and where it is served with the bench's page, until `close`.
 * @param {string} folder a temporary one
 */
export async function openSite(folder) {
	const home = join(folder, 'app');
	await buildApp(home);
	const site = join(folder, 'site');
	cpSync(join(home, 'build'), site, { recursive: true });
	// Its precaching would run beside the first paint that is measured.
	rmSync(join(site, 'service-worker.js'));
	await buildPage(site);
	const { address, close } = await listen(pages(site), 'localhost', '0');
	return { home, address, counting: join(site, 'bench/counting.js'), close };
}
