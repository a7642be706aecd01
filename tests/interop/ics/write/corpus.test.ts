import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Activity } from '#lib/model/activity.ts';
import { decodeBytes } from '#lib/interop/ics/decodeBytes.ts';
import type { ExportOptions } from '#lib/interop/ics/write/exportOptions.ts';
import { calendarText } from '#lib/interop/ics/write/writeCalendar.ts';
import { content, exportOptions, imported } from './exporting.ts';
import { findings, hasReaders } from './readers.ts';

// Public calendar files, kept beside the checkout because of their size and licences.
const folder = '../shared/interop';
const manifest = `${folder}/MANIFEST.json`;
const entries = existsSync(manifest) ? (JSON.parse(readFileSync(manifest, 'utf8')) as { file: string; group: string }[]) : [];
const valid = entries.filter(({ file, group }) => file.startsWith('ics/') && group === 'valid').map(({ file }) => file);
/** What importing the file gives, and that as a file of our own. */
function through(file: string): { records: Activity[]; text: string; options: ExportOptions } {
	const { activities, options } = imported(decodeBytes(readFileSync(`${folder}/${file}`)), exportOptions());
	const records = [...activities.values()];
	return { records, text: calendarText(records, options), options };
}

describe.skipIf(valid.length === 0)('valid public files, imported and exported (skipped where ../shared/interop is absent)', () => {
	it('come back as the records they were', () => {
		for (const file of valid) {
			const { records, text, options } = through(file);
			const back = imported(text, options, 'Asia/Tokyo').activities;
			expect(back.size, file).toBe(records.length);
			for (const record of records) expect(content(back.get(record.id)!), file).toEqual(content(record));
		}
	}, 60_000);

	it.skipIf(!hasReaders())(
		'are read by three independent readers (skipped where they are not installed)',
		() => {
			// The few large ones say nothing new and take python-icalendar minutes.
			const written = valid.map((file) => ({ file, ...through(file) })).filter(({ records }) => records.length < 100);
			const texts = Object.fromEntries(written.map(({ file, text }) => [file, text]));
			expect(findings(texts)).toEqual([]);
		},
		120_000,
	);
});
