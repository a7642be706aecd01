import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import { defineConfig, globalIgnores } from 'eslint/config';
import globals from 'globals';
import ts from 'typescript-eslint';

const node = ['**/*.mjs', '*.config.js'];

export default defineConfig(
	globalIgnores(['build', '.svelte-kit', '.cache', 'test-results', 'playwright-report', 'src/lib/ui/words/compiled']),
	js.configs.recommended,
	{
		files: ['**/*.ts', '**/*.svelte', '**/*.svelte.ts'],
		extends: [ts.configs.recommendedTypeChecked, svelte.configs.recommended],
		languageOptions: {
			globals: globals.browser,
			parserOptions: { projectService: true, extraFileExtensions: ['.svelte'] },
		},
		rules: {
			// TypeScript knows every name; this rule does not know its types.
			'no-undef': 'off',
			eqeqeq: 'error',
			'@typescript-eslint/consistent-type-imports': 'error',
			'@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
			// Functions in one table share a signature, and not each needs all of it; `{ a: _a, ...rest }` leaves one out.
			'@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
			// A template of a number is meant as it reads.
			'@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
			// It cannot follow an address that was resolved in a function, or that goes on with a query.
			'svelte/no-navigation-without-resolve': 'off',
		},
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		// What of svelte.config.js matters here. What was judged is kept with this, so it may hold no function.
		languageOptions: { parserOptions: { parser: ts.parser, svelteConfig: { compilerOptions: { runes: true } } } },
		rules: {
			'svelte/no-at-html-tags': 'error',
			// There are no Svelte stores here, and looking for them costs a fifth of the time.
			'svelte/require-store-reactive-access': 'off',
			// An imported component is `any` to the linter, and so is what its callbacks get; svelte-check knows the types.
			'@typescript-eslint/no-unsafe-argument': 'off',
			'@typescript-eslint/no-unsafe-assignment': 'off',
			'@typescript-eslint/no-unsafe-call': 'off',
			'@typescript-eslint/no-unsafe-member-access': 'off',
			'@typescript-eslint/no-unsafe-return': 'off',
			// It takes any Date for state, also one that is made to be written as text and dropped.
			'svelte/prefer-svelte-reactivity': 'off',
		},
	},
	// Run by Node as they are, so without types; svelte-check reads their JSDoc.
	{ files: node, languageOptions: { globals: globals.node } },
);
