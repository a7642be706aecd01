/**
 * The days, weeks, months or years a rule goes through, numbered from 0, the one its start lies in; INTERVAL is
 * already in the numbering. All in day numbers (days from 1970-01-01).
 */
export interface Periods {
	/** The days that take part in a period, ascending, each once. The list is reused by the next call. */
	days(period: number): readonly number[];
	/** A day before which nothing of this or any later period lies. */
	first(period: number): number;
	/** The last period that begins on or before a day; periods before it end before that day. */
	at(day: number): number;
	/** The number of days in every period, where it is always the same. */
	constant?: number;
}
