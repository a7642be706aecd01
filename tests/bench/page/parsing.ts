import ICAL from 'ical.js';
import { decodeBytes } from '#lib/interop/ics/decodeBytes.ts';
import { readCalendarFile } from '#lib/interop/ics/readCalendarFile.ts';
import { calendarText } from './calendarText.ts';
import { tz } from './firm.ts';
import { median } from './measured.ts';

const touched = ['uid', 'summary', 'dtstart', 'dtend', 'rrule'];

/** What any program does with ical.js to list the events of a file in UTF-8; gives whether it could. */
function readWithIcal(bytes: Uint8Array): boolean {
	try {
		const parsed = ICAL.parse(new TextDecoder().decode(bytes)) as unknown[];
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

/** Rounds of each: a browser compiles what it meets often while the first ones run. */
const rounds = 25;

/** Ours and theirs in turn, in ms, so that what else the machine does weighs on both. */
function timeBoth(files: readonly Uint8Array[], count: number): { ours: number; icaljs: number } {
	const times = { ours: [] as number[], icaljs: [] as number[] };
	for (let round = 0; round < count; round++) {
		const begin = performance.now();
		for (const bytes of files) readCalendarFile(decodeBytes(bytes), { viewerZone: tz });
		const middle = performance.now();
		for (const bytes of files) readWithIcal(bytes);
		times.ours.push(middle - begin);
		times.icaljs.push(performance.now() - middle);
	}
	return { ours: median(times.ours), icaljs: median(times.icaljs) };
}

/** Reading a file of so many events. */
export const timeReading = (count: number) => timeBoth([new TextEncoder().encode(calendarText(count))], 7);

/** Reading real files, given as base64, as far as ical.js can; how many it cannot. */
export function timeReadingAll(files: readonly string[]): { ours: number; icaljs: number; refused: number } {
	const all = files.map((file) => Uint8Array.from(atob(file), (byte) => byte.charCodeAt(0)));
	const read = all.filter(readWithIcal);
	return { ...timeBoth(read, rounds), refused: all.length - read.length };
}
