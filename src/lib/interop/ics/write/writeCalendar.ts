import type { Activity } from '#lib/model/activity.ts';
import { activityLines } from './activityLines.ts';
import { ownLine } from './contentLine.ts';
import { exportContext } from './exportContext.ts';
import type { ExportOptions } from './exportOptions.ts';
import { foldLine } from './foldLine.ts';
import { zoneLines } from './zoneLines.ts';
import { zonesUsed } from './zonesUsed.ts';

/** How often the writer says how far it is: between so many activities. */
const stride = 100;

const textOf = (lines: readonly string[]) => lines.map((line) => `${foldLine(line)}\r\n`).join('');

/**
 * Activities as the pieces of an iCalendar file (RFC 5545): CRLF, lines of at most 75 octets, with the zones they need.
 * Told after every so many activities the part done (0 to 1). A file for others has neither details nor people nor
 * anything that only Daybook knows.
 */
export function* writeCalendar(
	activities: readonly Activity[],
	options: ExportOptions,
	onProgress: (done: number) => void = () => {},
): Generator<string> {
	const context = exportContext(activities, options);
	const zones = zonesUsed(activities, context.seriesOf);
	yield textOf([
		'BEGIN:VCALENDAR',
		'VERSION:2.0',
		'PRODID:-//Daybook//Daybook//EN',
		'CALSCALE:GREGORIAN',
		...(options.invitation ? ['METHOD:REQUEST'] : []),
		...(options.name === '' || options.invitation ? [] : [ownLine('NAME', options.name), ownLine('X-WR-CALNAME', options.name)]),
		...[...zones].sort(([one], [other]) => (one < other ? -1 : 1)).flatMap(([tz, years]) => zoneLines(tz, years)),
	]);
	for (const [index, activity] of activities.entries()) {
		yield textOf(activityLines(activity, context));
		if (index % stride === stride - 1) onProgress((index + 1) / activities.length);
	}
	yield textOf(['END:VCALENDAR']);
}

/** The whole file as one text. */
export function calendarText(activities: readonly Activity[], options: ExportOptions): string {
	return [...writeCalendar(activities, options)].join('');
}
