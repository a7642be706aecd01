import type { CalendarFile, ImportedActivity } from '#lib/interop/ics/imported.ts';
import type { Tz } from '#lib/model/scalars.ts';

/** What the worker is asked to read. */
export interface ReadingTask {
	content: ArrayBuffer | string;
	viewerZone: Tz;
}

/** What the worker says while it reads. Activities come in small lots, so that taking them never stops the page. */
export type ReadingNews =
	| { kind: 'progress'; done: number }
	| { kind: 'activities'; activities: ImportedActivity[] }
	| { kind: 'end'; rest: Omit<CalendarFile, 'activities'> }
	| { kind: 'notACalendar' };
