import { readCalendarFile } from '#lib/interop/ics/readCalendarFile.ts';
import type { CalendarFile, ImportedActivity } from '#lib/interop/ics/imported.ts';

/** A calendar text of these lines. */
export const calendar = (...lines: string[]): string => ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n');

/** An event of these lines. */
export const event = (...lines: string[]): string => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'].join('\r\n');

export const task = (...lines: string[]): string => ['BEGIN:VTODO', ...lines, 'END:VTODO'].join('\r\n');

/** The text as a viewer in Rome reads it; a text that is no calendar is a fault of the test. */
export function read(text: string, viewerZone = 'Europe/Rome'): CalendarFile {
	const file = readCalendarFile(text, { viewerZone });
	if (!file) throw new Error('not a calendar');
	return file;
}

/** The only activity of a calendar of one event. */
export function readEvent(...lines: string[]): ImportedActivity {
	return only(read(calendar(event(...lines))));
}

export function only({ activities }: CalendarFile): ImportedActivity {
	const [activity] = activities;
	if (!activity || activities.length > 1) throw new Error(`${activities.length} activities`);
	return activity;
}
