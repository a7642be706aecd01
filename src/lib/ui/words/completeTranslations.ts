import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const languages = ['en', 'it', 'pl'] as const;

/** Lists what is missing: message keys that one language of an area has and another lacks, as `area/language: key`. */
export function missingTranslations(folder: string): string[] {
	return readdirSync(folder).flatMap((area) => {
		const keys = languages.map(
			(language) => new Set(Object.keys(JSON.parse(readFileSync(join(folder, area, `${language}.json`), 'utf8')) as object)),
		);
		const all = new Set(keys.flatMap((set) => [...set]));
		return languages.flatMap((language, index) =>
			[...all].filter((key) => !keys[index]?.has(key)).map((key) => `${area}/${language}: ${key}`),
		);
	});
}

/** A missing translation stops the build instead of falling back to English. */
export function completeTranslations(folder: string): Plugin {
	return {
		name: 'complete-translations',
		buildStart() {
			const missing = missingTranslations(folder);
			if (missing.length > 0) throw new Error(`Missing translations:\n${missing.join('\n')}`);
		},
	};
}
