import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const sources = ['src', 'static', 'package.json', 'svelte.config.js', 'tsconfig.json', 'vite.config.ts'];

export interface SecondBuild {
	/** Holds the built app. */
	readonly folder: string;
	remove(): void;
}

/**
 * Builds the same sources again with two differences that show on the page, one in the shell and one in its code:
 * `<html data-shell data-code>` both say "second" there. Its database has a later version, as when a table was added.
 */
export async function secondBuild(): Promise<SecondBuild> {
	const home = mkdtempSync(join(tmpdir(), 'daybook-second-'));
	for (const source of sources) cpSync(source, join(home, source), { recursive: true });
	symlinkSync(resolve('node_modules'), join(home, 'node_modules'));
	change(join(home, 'src/app.html'), (text) => text.replace('<html ', '<html data-shell="second" '));
	change(join(home, 'src/routes/+layout.ts'), (text) => `${text}\ndocument.documentElement.dataset.code = 'second';\n`);
	change(join(home, 'src/lib/store/db.ts'), (text) => text.replace(/schemaVersion = (\d+)/, 'schemaVersion = $1 + 1'));
	await promisify(execFile)(process.execPath, ['node_modules/vite/bin/vite.js', 'build'], { cwd: home });
	return { folder: join(home, 'build'), remove: () => rmSync(home, { recursive: true, force: true }) };
}

function change(file: string, how: (text: string) => string): void {
	const before = readFileSync(file, 'utf8');
	const after = how(before);
	if (after === before) throw new Error(`${file} has changed its form: the second build would be the first.`);
	writeFileSync(file, after);
}
