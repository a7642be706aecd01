// `npm run bench`: the gates of the architecture at 10,000 and 100,000 records, in a real browser. Options after `--`:
// --records N (or several, by comma), --json FILE, --quick (few kills, a small import).
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { liveQuestions, oneEdit } from './gates/edits.mjs';
import { fillAndWeigh } from './gates/fill.mjs';
import { firstPaint } from './gates/firstPaint.mjs';
import { imports } from './gates/imports.mjs';
import { kills } from './gates/kills.mjs';
import { mergeAndCompare } from './gates/merge.mjs';
import { quarterAsDoc } from './gates/quarter.mjs';
import { reading } from './gates/reading.mjs';
import { recurrence } from './gates/recurrence.mjs';
import { rangeQuestions } from './gates/rangeQuestions.mjs';
import { reminded } from './gates/reminded.mjs';
import { reminding } from './gates/reminding.mjs';
import { rowsOnDisk } from './gates/rowsOnDisk.mjs';
import { busyCheckOfFew, fewRecords, scheduling } from './gates/scheduling.mjs';
import { syncing } from './gates/syncing.mjs';
import { twoTabs } from './gates/twoTabs.mjs';
import { Ground } from './ground.mjs';
import { table } from './result.mjs';
import { openSite } from './site.mjs';
import { measureSizes } from './sizes.mjs';
import { weighInterop } from './weighInterop.mjs';

/** @typedef {import('./result.mjs').Measured} Measured */

const { values: options } = parseArgs({
	options: {
		records: { type: 'string', default: '10000,100000' },
		json: { type: 'string' },
		quick: { type: 'boolean', default: false },
	},
});
const sizes = options.records.split(',').map(Number);
if (!sizes.every((size) => Number.isInteger(size) && size > 0)) {
	throw new Error(`--records takes whole numbers, and got "${options.records}".`);
}

/** Fewer rows weigh little beside the log that the browser keeps before it packs them. */
const enoughToWeigh = 20_000;

/** @param {string} title @param {Measured[]} results */
function show(title, results) {
	console.log(`\n${title}\n${table(results)}`);
}

/**
 * Every gate on one ground; G7 and G10 last, for they need what the others have written.
 * @param {Ground} ground @param {{ took: number, shown: number }} few the busy check at few records
 */
async function gates(ground, few) {
	const since = Date.now();
	const results = [...(await fillAndWeigh(ground)), ...(await firstPaint(ground))];
	await ground.start();
	const page = await ground.bench();
	results.push(...(await rangeQuestions(ground, page)), ...(await liveQuestions(page)), ...(await oneEdit(page)));
	results.push(...(await quarterAsDoc(page)), ...(await reminding(ground, page)), ...(await scheduling(page, few)));
	await page.close();
	results.push(...(await twoTabs(ground)));
	await ground.close();
	results.push(...(await kills(ground)), ...(await mergeAndCompare(ground, since)));
	return results;
}

/** Without the notes, which only a reader of the table wants. @param {Measured[]} results */
function json(results) {
	return `${JSON.stringify(results, (key, held) => (key === 'note' ? undefined : held), '\t')}\n`;
}

/** @param {string} folder @returns {Promise<Measured[]>} */
async function bench(folder) {
	console.error('Building …');
	const site = await openSite(folder);
	/** @type {Measured[]} */
	const all = [...measureSizes(site.home), await weighInterop()];
	show('Size', all);
	const few = await busyCheckOfFew(new Ground(site, join(folder, 'few'), fewRecords, options.quick));
	/** @type {Record<string, number> | undefined} */
	let smallest;
	for (const records of sizes) {
		const profile = join(folder, `profile-${records}`);
		const ground = new Ground(site, profile, records, options.quick, smallest);
		const results = await gates(ground, few);
		smallest ??= ground.figures;
		show(`${records.toLocaleString('en-GB')} records`, results);
		all.push(...results.map((one) => ({ ...one, name: `${one.name}, at ${records} records` })));
		rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
	}
	const calendars = new Ground(site, join(folder, 'calendars'), 0, options.quick);
	const reckoned = [...(await recurrence(calendars)), ...(await reading(calendars))];
	show('Calendar data', reckoned);
	const disk = await rowsOnDisk(new Ground(site, join(folder, 'rows'), enoughToWeigh, options.quick));
	const large = [...disk, ...(await imports(new Ground(site, join(folder, 'imports'), 0, options.quick)))];
	show('Disk and imports', large);
	const timely = await reminded(site, folder);
	show('Reminders', timely);
	const travelled = await syncing(new Ground(site, join(folder, 'syncing'), 0, options.quick));
	show('A team', travelled);
	site.close();
	return [...all, ...reckoned, ...large, ...timely, ...travelled];
}

const folder = mkdtempSync(join(tmpdir(), 'daybook-bench-'));
try {
	const results = await bench(folder);
	if (options.json !== undefined) writeFileSync(options.json, json(results));
	const missed = results.filter(({ met }) => met === false);
	console.log(`\n${results.filter(({ met }) => met).length} met, ${missed.length} not met`);
	if (missed.length > 0) process.exitCode = 1;
} finally {
	rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
