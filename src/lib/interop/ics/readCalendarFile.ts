import type { Tz } from '#lib/model/scalars.ts';
import { normaliseText } from './contentLines.ts';
import type { EntryContext } from './entryContext.ts';
import type { CalendarFile, ImportedCalendar, ReadingContext } from './imported.ts';
import { linkSeries } from './linkSeries.ts';
import { readProperty } from './property.ts';
import { readEntry, type Draft } from './readEntry.ts';
import { splitBlocks, type CalendarBlock } from './splitBlocks.ts';
import { textOf } from './text.ts';
import { zoneNamed } from './zoneNamed.ts';
import { zoneReader } from './zoneReader.ts';

/** Words for warnings that one file may give; beyond, they would only hide one another. */
const warningLimit = 5_000;
/** How often the reader says how far it is: between so many components. */
const stride = 50;

function readCalendar({ lines }: CalendarBlock): ImportedCalendar {
	const calendar: ImportedCalendar = {};
	for (const property of lines.map(readProperty)) {
		if (!property) continue;
		const text = textOf(property).trim();
		const tz = property.name === 'X-WR-TIMEZONE' || property.name === 'TIMEZONE-ID' ? zoneNamed(text) : undefined;
		if (property.name === 'METHOD') calendar.method = text.toUpperCase();
		if (tz !== undefined) calendar.tz = tz;
		if (text !== '' && (property.name === 'X-WR-CALNAME' || (property.name === 'NAME' && calendar.name === undefined))) {
			calendar.name = text.slice(0, 200);
		}
	}
	return calendar;
}

/** Reads the entries of one calendar until told to stop; what is left then is given as one range of the text. */
function readEntries(
	block: CalendarBlock,
	index: number,
	calendar: ImportedCalendar,
	viewerZone: Tz,
	{ warnings, rejected }: Pick<CalendarFile, 'warnings' | 'rejected'>,
	goOn: (done: number) => boolean,
): { drafts: Draft[]; left: number } {
	const zoneOf = zoneReader(block.zones, viewerZone, warnings);
	const drafts: Draft[] = [];
	for (const [done, entry] of block.entries.entries()) {
		if (done % stride === 0 && !goOn(done)) return { drafts, left: block.entries.length - done };
		const from = warnings.length;
		const warn: EntryContext['warn'] = (kind, text) => {
			// A component without a line is skipped as empty anyway.
			if (warnings.length < warningLimit && entry.lines.length > 0) warnings.push({ kind, text });
		};
		const context = {
			viewerZone,
			calendarZone: calendar.tz ?? viewerZone,
			method: calendar.method ?? '',
			zoneOf,
			warn,
			leaveOut: (lines: readonly string[]) =>
				rejected.push({ reason: 'tooLong', component: entry.name, raw: lines.join('\n'), count: lines.length }),
		};
		const draft = readEntry(entry, index, context);
		for (const warning of warnings.slice(from)) warning.subject = draft.activity.subject;
		drafts.push(draft);
	}
	return { drafts, left: 0 };
}

/**
 * Reads the text of an iCalendar (RFC 5545) or vCalendar 1.0 file, component by component: a bad line costs at most its
 * property, a component that is no activity is in `rejected`, and what was repaired is in `warnings`. Never fails;
 * undefined if nothing in the text looks like a calendar.
 */
export function readCalendarFile(text: string, context: ReadingContext): CalendarFile | undefined {
	const normal = normaliseText(text);
	const { calendars: blocks, rejected, warnings, isCalendar } = splitBlocks(normal);
	if (!isCalendar) return undefined;
	const total = blocks.reduce((sum, block) => sum + block.entries.length, 0);
	const file: CalendarFile = { calendars: blocks.map(readCalendar), activities: [], rejected, warnings };
	let before = 0;
	for (const [index, block] of blocks.entries()) {
		const goOn = (done: number) => context.keepGoing?.((before + done) / total) ?? true;
		const calendar = file.calendars[index] ?? {};
		const { drafts, left } = readEntries(block, index, calendar, context.viewerZone, file, goOn);
		file.activities.push(...linkSeries(drafts, warnings));
		const [first, last] = [block.entries.at(-left), block.entries.at(-1)];
		if (left > 0 && first && last) {
			rejected.push({
				reason: 'outOfTime',
				component: first.name,
				raw: normal.slice(first.from, last.to),
				count: left,
			});
		}
		before += block.entries.length;
	}
	return file;
}
