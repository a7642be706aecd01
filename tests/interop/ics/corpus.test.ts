import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isValueOf } from '#lib/model/readValue.ts';
import { activityType } from '#lib/model/activity.ts';
import { decodeBytes } from '#lib/interop/ics/decodeBytes.ts';
import { readCalendarFile } from '#lib/interop/ics/readCalendarFile.ts';

interface Entry {
	file: string;
	group: string;
	events: number;
	todos: number;
}

// Public calendar files, kept beside the checkout because of their size and licences.
const folder = '../shared/interop';
const isThere = existsSync(`${folder}/MANIFEST.json`);
const manifest = isThere ? (JSON.parse(readFileSync(`${folder}/MANIFEST.json`, 'utf8')) as Entry[]) : [];
const files = manifest.filter((entry) => entry.file.startsWith('ics/'));

const read = (file: string) => readCalendarFile(decodeBytes(readFileSync(`${folder}/${file}`)), { viewerZone: 'Europe/Rome' });

function tally(group: string): { files: number; wanted: number; kept: number; short: string[] } {
	const result = { files: 0, wanted: 0, kept: 0, short: [] as string[] };
	for (const entry of files.filter((file) => file.group === group)) {
		const found = read(entry.file)?.activities.filter((activity) => activity.kind === 'event').length ?? 0;
		result.files++;
		result.wanted += entry.events;
		result.kept += Math.min(found, entry.events);
		if (found < entry.events) result.short.push(`${entry.file}: ${found} of ${entry.events}`);
	}
	return result;
}

describe.skipIf(!isThere)('the corpus of public calendar files (skipped where ../shared/interop is absent)', () => {
	it('keeps at least 99.9 % of the events of valid files', () => {
		const { wanted, kept, short } = tally('valid');
		expect(kept / wanted, short.join('\n')).toBeGreaterThanOrEqual(0.999);
	});

	it('keeps at least 99 % of the events of hostile files', () => {
		const { wanted, kept, short } = tally('hostile');
		expect(kept / wanted, short.join('\n')).toBeGreaterThanOrEqual(0.99);
	});

	it('keeps every task', () => {
		const short = files.filter(
			({ file, todos }) => (read(file)?.activities.filter((activity) => activity.kind === 'task').length ?? 0) < todos,
		);
		expect(short).toEqual([]);
	});

	it('gives only values that the fields of an activity can hold', () => {
		const { when, exdates, subject, description, foreign } = activityType.fields;
		for (const { file } of files) {
			for (const activity of read(file)?.activities ?? []) {
				expect(isValueOf(when, activity.when), `${file}: ${JSON.stringify(activity.when)}`).toBe(true);
				expect(isValueOf(exdates, activity.exdates), file).toBe(true);
				expect(isValueOf(exdates, activity.rdates), file).toBe(true);
				expect(isValueOf(subject, activity.subject), file).toBe(true);
				expect(isValueOf(description, activity.description), file).toBe(true);
				expect(isValueOf(foreign, activity.foreign), file).toBe(true);
			}
		}
	});
});
