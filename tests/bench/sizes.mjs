// What a visitor loads, in gzip bytes: for the first paint of the calendar, and in all for use without a network.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { atMost } from './result.mjs';

/** @param {Buffer} bytes */
const zipped = (bytes) => gzipSync(bytes, { level: 9 }).length;

/** Formats that are packed already; gzip would only add to them. */
const packed = /\.(png|webp|woff2|jpg)$/;

/** Known to the worker, which leaves them out. */
const forInstallDialog = 'screenshots/';

/** @typedef {Record<string, { file: string, imports?: string[], css?: string[] }>} Manifest */

/**
 * The files that an entry needs before it can run: its own, and those of its static imports.
 * @param {Manifest} manifest @param {string} name @param {Set<string>} [files] @param {Set<string>} [seen]
 */
function needed(manifest, name, files = new Set(), seen = new Set()) {
	const chunk = manifest[name];
	if (!chunk || seen.has(name)) return files;
	seen.add(name);
	files.add(chunk.file);
	for (const css of chunk.css ?? []) files.add(css);
	for (const other of chunk.imports ?? []) needed(manifest, other, files, seen);
	return files;
}

/**
 * The entries of a calendar's address: SvelteKit's start and app, the layout's node and the page's.
 * @param {Manifest} manifest @param {string} home
 */
function calendarEntries(manifest, home) {
	const nodes = join(home, '.svelte-kit/generated/client-optimized/nodes');
	const shown = readdirSync(nodes).filter((file) => {
		const text = readFileSync(join(nodes, file), 'utf8');
		return /routes\/\+layout\.(svelte|ts)/.test(text) || text.includes('routes/calendar/[view]/[[date]]/+page.svelte');
	});
	return Object.keys(manifest).filter((name) => {
		if (/client\/entry\.js$|client-optimized\/app\.js$/.test(name)) return true;
		return shown.some((file) => name.endsWith(`client-optimized/nodes/${file}`));
	});
}

/** @param {string} folder @returns {string[]} */
function filesUnder(folder) {
	return readdirSync(folder, { withFileTypes: true, recursive: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name));
}

/**
 * @param {string} home the folder in which the app was built
 * @returns {import('./result.mjs').Measured[]}
 */
export function measureSizes(home) {
	const client = join(home, '.svelte-kit/output/client');
	/** @type {Manifest} */
	const manifest = JSON.parse(readFileSync(join(client, '.vite/manifest.json'), 'utf8'));
	const entries = calendarEntries(manifest, home);
	/** What draws the view, and what it needs, comes with the first paint as well. @param {string} view @param {string} ending */
	const sum = (view, ending) =>
		[...new Set([...entries, `src/lib/ui/calendar/${view}.svelte`].flatMap((name) => [...needed(manifest, name)]))]
			.filter((file) => file.endsWith(ending))
			.reduce((all, file) => all + zipped(readFileSync(join(client, file))), 0);
	const worker = readFileSync(join(home, 'build/service-worker.js'), 'utf8');
	const kept = filesUnder(join(home, 'build')).filter((file) => {
		const path = relative(join(home, 'build'), file).replaceAll('\\', '/');
		return path === 'index.html' || (worker.includes(path) && !path.startsWith(forInstallDialog));
	});
	const bytes = kept.map((file) => ({ file, content: readFileSync(file) }));
	const all = bytes.reduce((total, { file, content }) => total + (packed.test(file) ? content.length : zipped(content)), 0);
	return [
		atMost('initial JS of the week, gzip', sum('TimeGrid', '.js') / 1000, 'kB', 170),
		atMost('initial JS of the month, gzip', sum('MonthGrid', '.js') / 1000, 'kB', 170),
		atMost('initial CSS of the week, gzip', sum('TimeGrid', '.css') / 1000, 'kB', 20),
		atMost('precache, gzip', all / 1000, 'kB', 1200),
	];
}
