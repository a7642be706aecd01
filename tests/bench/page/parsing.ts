import ICAL from 'ical.js';
import { readCalendarFile } from '#lib/interop/ics/readCalendarFile.ts';
import { calendarText } from './calendarText.ts';
import { tz } from './firm.ts';
import { median } from './measured.ts';

const touched = ['uid', 'summary', 'dtstart', 'dtend', 'rrule'];

/** What any program does with ical.js to list the events of a file; gives whether it could. */
function readWithIcal(text: string): boolean {
	try {
		const parsed = ICAL.parse(text) as unknown[];
		const roots = (typeof parsed[0] === 'string' ? [parsed] : parsed) as [string, unknown[], unknown[]][];
		for (const root of roots)
			for (const event of new ICAL.Component(root).getAllSubcomponents('vevent'))
				for (const name of touched) event.getFirstPropertyValue(name);
		return true;
	} catch (error) {
		if (error instanceof Error) return false;
		throw error;
	}
}

/** Ours and theirs in turn, in ms, so that what else the machine does weighs on both. */
function timeBoth(texts: readonly string[]): { ours: number; icaljs: number } {
	const times = { ours: [] as number[], icaljs: [] as number[] };
	for (let round = 0; round < 5; round++) {
		const begin = performance.now();
		for (const text of texts) readCalendarFile(text, { viewerZone: tz });
		const middle = performance.now();
		for (const text of texts) readWithIcal(text);
		times.ours.push(middle - begin);
		times.icaljs.push(performance.now() - middle);
	}
	return { ours: median(times.ours), icaljs: median(times.icaljs) };
}

/** Reading a file of so many events. */
export const timeReading = (count: number) => timeBoth([calendarText(count)]);

/** Reading texts of real files, as far as ical.js can; how many it cannot. */
export function timeReadingAll(texts: readonly string[]): { ours: number; icaljs: number; refused: number } {
	const read = texts.filter(readWithIcal);
	return { ...timeBoth(read), refused: texts.length - read.length };
}
