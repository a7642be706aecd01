import type { JournalRow } from './journalRow.ts';

/** Why a journal row from elsewhere was not taken. */
export type Refusal =
	| 'tooLarge'
	| 'otherSpace'
	| 'unknownDevice'
	| 'mayNotWrite'
	| 'afterCut'
	| 'badSignature'
	| 'newerFormat'
	| 'malformed'
	| 'wrongAuthor'
	| 'othersCalendar'
	| 'otherHistory';

/** A refused row, as the inspector shows it. */
export interface RefusedRow {
	/** Where the row claims to belong. */
	key: string;
	space: string;
	device: string;
	reason: Refusal;
	/** Entries it claims to hold. */
	entries: number;
	/** When it was refused last, in milliseconds, and how often. */
	at: number;
	times: number;
	/** The row itself, if it is truly of a device of the team: it is taken when the team changes so that it may be. */
	row?: JournalRow;
}
