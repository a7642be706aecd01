import type { Activity, ActivityStatus, Priority } from '#lib/model/activity.ts';
import type { Channel, Reminder } from '#lib/model/reminder.ts';
import type { Civil, Instant, SetOf, Tz, Uuid } from '#lib/model/scalars.ts';
import type { When } from '#lib/model/when.ts';

/** What the reader had to repair or could not use; the words for it are in the import screen. */
export type WarningKind =
	| 'lineUnreadable'
	| 'blockUnclosed'
	| 'dateUnreadable'
	| 'startMissing'
	| 'endBeforeStart'
	| 'durationRefused'
	| 'secondsRounded'
	| 'zoneGuessed'
	| 'zoneUnknown'
	| 'ruleUnreadable'
	| 'rulePartIgnored'
	| 'extraRuleIgnored'
	| 'followingApproximated'
	| 'sameUid'
	| 'textCut';

export interface ImportWarning {
	kind: WarningKind;
	/** What it is about, as it stands in the file. */
	text: string;
	/** Of the activity concerned. */
	subject?: string;
}

/** Why a block of a file does not become an activity. */
export type RejectReason = 'empty' | 'unsupported' | 'outsideCalendar' | 'tooLong' | 'tooMany' | 'outOfTime';

/** A piece of a file that does not become an activity, so that nothing is lost silently. */
export interface RejectedBlock {
	reason: RejectReason;
	/** Name of the component, such as `VFREEBUSY`; empty for lines outside any. */
	component: string;
	raw: string;
	/** Neighbours with one reason are one block. */
	count: number;
}

/** What orders two versions of one activity: SEQUENCE, then LAST-MODIFIED or else DTSTAMP (RFC 5546 §2.1.5). */
export interface Version {
	sequence: number;
	modified?: Instant;
}

/** What an imported activity keeps besides its fields, in `Activity.foreign`; lines are unfolded content lines. */
export interface Foreign {
	component: string;
	/** Properties that Daybook has no field for, as they stand in the file. */
	lines?: string[];
	/** Alarms with more in them than a reminder holds, by the id of the reminder, or by number where none was made. */
	alarms?: Record<string, string[]>;
	version: Version;
	/** Tells one content of the activity from another; a second import of the same content changes nothing. */
	digest: string;
}

export interface ImportedReminder {
	id: Uuid;
	trigger: Reminder['trigger'];
	channel: Channel;
	text?: string;
	acknowledgedAt?: Instant;
}

/** What a component of a file that Daybook made for oneself says in Daybook's own properties. */
export interface OwnFields {
	id: Uuid;
	/** The standard properties still say what they said: nobody has changed the component since. */
	intact: boolean;
	values: Partial<Activity>;
}

export type ImportedKind = 'event' | 'task' | 'note';

/** One component of a file in Daybook's terms; what depends on the calendar, the member or the time is added by `planImport`. */
export interface ImportedActivity {
	id: Uuid;
	/** The UID, where it is not the id. */
	uid?: string;
	/** Index in `calendars`. */
	calendar: number;
	kind: ImportedKind;
	subject: string;
	description: string;
	location?: string;
	status: ActivityStatus;
	priority: Priority;
	busy: boolean;
	completedAt?: Instant;
	when: When;
	exdates: SetOf<Civil>;
	rdates: SetOf<Civil>;
	seriesId?: Uuid;
	recurrenceId?: Civil;
	reminders: ImportedReminder[];
	categories: string[];
	foreign: Foreign;
	/** Of a component that Daybook wrote for itself. */
	own?: OwnFields;
}

/** A VCALENDAR of a file; a file without one has a nameless one. */
export interface ImportedCalendar {
	name?: string;
	tz?: Tz;
	/** METHOD in capitals, such as `REQUEST`. */
	method?: string;
}

export interface CalendarFile {
	calendars: ImportedCalendar[];
	activities: ImportedActivity[];
	rejected: RejectedBlock[];
	warnings: ImportWarning[];
}

/** What reading a file depends on besides its text. */
export interface ReadingContext {
	/** For floating times, and for single times in UTC where the calendar names no zone. */
	viewerZone: Tz;
	/** Told the part done (0 to 1) now and then; false stops the reading, and the rest is rejected as out of time. */
	keepGoing?: (done: number) => boolean;
}
