import type { Tz } from '#lib/model/scalars.ts';
import type { WarningKind } from './imported.ts';
import type { ZoneOf } from './zoneReader.ts';

/** What reading one component depends on. */
export interface EntryContext {
	viewerZone: Tz;
	/** Where single times in UTC are put: the zone that the calendar names, else the viewer's. */
	calendarZone: Tz;
	/** METHOD of the calendar in capitals; empty if it has none. */
	method: string;
	zoneOf: ZoneOf;
	warn: (kind: WarningKind, text: string) => void;
	/** Told of lines that are too much to keep with the activity. */
	leaveOut: (lines: readonly string[]) => void;
}
