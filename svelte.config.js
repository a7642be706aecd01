import adapter from '@sveltejs/adapter-static';
import { alsoAs404 } from './src/serve/alsoAs404.mjs';
import { workerInOneFile } from './src/serve/workerInOneFile.mjs';

/** @type {import('@sveltejs/kit').Config} */
export default {
	compilerOptions: { runes: ({ filename }) => (filename.includes('node_modules') ? undefined : true) },
	kit: {
		// The unit tests write theirs beside it: whoever checks the types meanwhile reads this one.
		outDir: process.env['KIT_FOLDER'] ?? '.svelte-kit',
		// A single page: one shell for every address. 404.html serves hosts that cannot rewrite addresses.
		adapter: workerInOneFile(alsoAs404(adapter({ fallback: 'index.html' }), 'build'), 'build'),
		// Left to SvelteKit's default (build time): the worker fetches the shell anew only when the version changes.
		version: { pollInterval: 0 },
		// Registered in ui/shell/updates.svelte.ts through workbox-window, which also offers the update.
		serviceWorker: { register: false },
		csp: {
			mode: 'hash',
			directives: {
				'default-src': ['none'],
				'script-src': ['self'],
				'style-src': ['self'],
				// SvelteKit's own route announcer carries a style attribute.
				'style-src-attr': ['unsafe-inline'],
				'img-src': ['self', 'blob:', 'data:'],
				'font-src': ['self'],
				'connect-src': ['self', 'ws:', 'wss:'],
				'manifest-src': ['self'],
				'worker-src': ['self'],
				// The preview of an attached PDF: bytes of our own, always typed as PDF, so nothing in them runs as a page.
				'frame-src': ['blob:'],
				'object-src': ['none'],
				'base-uri': ['none'],
				'form-action': ['none'],
			},
		},
		typescript: {
			config: (config) => ({
				...config,
				include: [...config.include, '../tests/**/*.ts', '../playwright.config.ts'],
				exclude: ['../src/service-worker/**', '../src/lib/ui/words/compiled/**', '../node_modules/**'],
			}),
		},
	},
};
