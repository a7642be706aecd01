import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ask } from '../ask.mjs';
import { atMostTimes, noted } from '../result.mjs';

/** Files of real programs, which not everybody has. */
const corpus = '../shared/interop/ics';

function filesOfCorpus() {
	if (!existsSync(corpus)) return [];
	return readdirSync(corpus, { withFileTypes: true, recursive: true })
		.filter((entry) => entry.isFile() && entry.name.endsWith('.ics'))
		.map((entry) => readFileSync(join(entry.parentPath, entry.name), 'base64'));
}

/** How long calendar files take to be read, beside ical.js alone. @param {import('../ground.mjs').Ground} ground */
export async function reading(ground) {
	await ground.start();
	const page = await ground.bench();
	const { ours, icaljs } = await ask(page, 'timeReading', 5000);
	const results = [atMostTimes('file of 5,000 events read, beside ical.js', ours, 'ms', icaljs, 1.5)];
	const files = filesOfCorpus();
	if (files.length > 0) {
		const all = await ask(page, 'timeReadingAll', files);
		const measured = atMostTimes('files of the corpus read, beside ical.js', all.ours, 'ms', all.icaljs, 1.5);
		results.push(noted(measured, `${files.length} files; ${all.refused} that ical.js refuses are left out`));
	}
	await ground.close();
	return results;
}
