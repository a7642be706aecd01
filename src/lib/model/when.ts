import type { Civil, Tz } from './scalars.ts';

/**
 * When an activity takes place. One field, so that concurrent edits never mix two halves of a time.
 * The form of `start` says whether it is a whole day (`YYYY-MM-DD`) or a clock time; `end` has the same form.
 */
export interface When {
	/** Absent with `due` absent: open-ended. */
	start?: Civil;
	/** Exclusive: a whole day ends on the next day, 10:00–11:00 does not touch 11:00. */
	end?: Civil;
	/** Tasks only; inclusive. */
	due?: Civil;
	tz: Tz;
	/** An RFC 5545 RRULE value without its name, such as `FREQ=WEEKLY;BYDAY=TU;COUNT=8`. */
	rrule?: string;
}
