import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import ts from 'typescript';
import { layers } from './layers.ts';

export interface Source {
	readonly path: string;
	readonly layer: string | undefined;
	readonly text: string;
	/** What TypeScript reads: of a Svelte file its scripts, on their own lines. */
	readonly code: string;
	readonly imports: readonly string[];
}

const generated = 'src/lib/ui/words/compiled';

/** Every file of code under src, without what is generated. */
export function readSources(): Source[] {
	return filesUnder('src')
		.filter((path) => /\.(ts|mjs|js|svelte)$/.test(path) && !path.startsWith(generated))
		.map(readSource);
}

/** The file of this project that an import means, or nothing if it means a package. */
export function target(source: Source, name: string): string | undefined {
	const path = name.startsWith('#lib/') ? `src/lib/${name.slice(5)}` : join(dirname(source.path), name);
	return name.startsWith('#lib/') || name.startsWith('.') ? path : undefined;
}

/** Whether an import of a file finds one; what is generated may not be there yet. */
export function isThere(path: string): boolean {
	return path.startsWith(generated) || path.endsWith('/$types') || existsSync(path);
}

/** The layer a path lies in. */
export function layerOf(path: string): string | undefined {
	return Object.entries(layers).find(([, { folder }]) => path.startsWith(`${folder}/`))?.[0];
}

/** The syntax tree of a file's code. */
export function parse(source: Source): ts.SourceFile {
	return ts.createSourceFile(source.path, source.code, ts.ScriptTarget.ESNext, true);
}

function filesUnder(folder: string): string[] {
	return readdirSync(folder).flatMap((name) => {
		const path = join(folder, name);
		return statSync(path).isDirectory() ? filesUnder(path) : [path];
	});
}

function readSource(path: string): Source {
	const text = readFileSync(path, 'utf8');
	const code = path.endsWith('.svelte') ? scriptsOf(text) : text;
	const imports = ts.preProcessFile(code, true, true).importedFiles.map(({ fileName }) => fileName);
	return { path, layer: layerOf(path), text, code, imports };
}

function scriptsOf(svelte: string): string {
	return [...svelte.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(([, script]) => script).join('\n');
}
