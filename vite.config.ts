import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { completeTranslations } from './src/lib/ui/words/completeTranslations.ts';

const words = './src/lib/ui/words';

export default defineConfig({
	plugins: [
		completeTranslations(`${words}/messages`),
		paraglideVitePlugin({
			project: `${words}/project.inlang`,
			outdir: `${words}/compiled`,
			strategy: ['globalVariable', 'baseLocale'],
		}),
		sveltekit(),
	],
	worker: { format: 'es' },
	test: {
		projects: [
			{
				extends: true,
				test: {
					name: 'unit',
					environment: 'node',
					include: ['tests/**/*.test.ts'],
					exclude: ['tests/e2e/**'],
					setupFiles: ['tests/setup.ts'],
				},
			},
		],
	},
});
