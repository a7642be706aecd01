import type { Calendar } from '#lib/model/calendar.ts';
import type { Member } from '#lib/model/member.ts';
import type { Response } from '#lib/model/participants.ts';
import type { Instant, Language, Uuid } from '#lib/model/scalars.ts';
import type { Term } from '#lib/model/term.ts';

/** `full` is for oneself, a copy to keep or to move with; `others` is what may leave the team. */
export type Audience = 'full' | 'others';

/** How often an activity's time, place or status has changed since it was made, and when it last changed at all. */
export interface Revision {
	sequence: number;
	modified: Instant;
}

/** Somebody who is invited, and the answer that is known already. */
export interface Guest {
	name?: string;
	email: string;
	response: Response;
}

/** Who invites, and who is invited, each by an address. */
export interface Invitation {
	from: { name: string; email: string };
	to: readonly Guest[];
}

/** What writing a file depends on besides the activities; everything in it can be sent to a worker. */
export interface ExportOptions {
	audience: Audience;
	/** The name other programs give to the calendar they make of the file. */
	name: string;
	made: Instant;
	language: Language;
	calendars: readonly Calendar[];
	terms: readonly Term[];
	members: readonly Member[];
	revisions: ReadonlyMap<Uuid, Revision>;
	/** Makes the file an invitation (METHOD:REQUEST) of its activities. */
	invitation?: Invitation;
}
