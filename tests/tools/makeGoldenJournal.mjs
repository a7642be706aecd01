// Writes tests/store/golden/format-N.json, once for each journal format: `node tests/tools/makeGoldenJournal.mjs`; with a
// word behind, format-N-WORD.json, for what a format learned to say later.
// It never overwrites one: journals in that format are out there, and today's code must go on reading them.
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

const outDir = resolve('.cache/goldenJournal');
await build({
	configFile: false,
	logLevel: 'error',
	ssr: { noExternal: true },
	build: { ssr: 'tests/tools/goldenJournal.ts', outDir, emptyOutDir: true, minify: false },
});
const { goldenJournal } = await import(pathToFileURL(`${outDir}/goldenJournal.js`).href);
const golden = await goldenJournal();
const file = `tests/store/golden/format-${[golden.format, ...process.argv.slice(2)].join('-')}.json`;
writeFileSync(file, `${JSON.stringify(golden, null, '\t')}\n`, { flag: 'wx' });
console.log(`${file}: ${golden.rows.length} rows`);
