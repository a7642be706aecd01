import type { Weekday } from '../time/week.ts';
import type { RuleEnd } from './ruleEnd.ts';

/** What an interval counts. */
export type PhraseUnit = 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';

/** The whole that days or weeks are counted in. */
export type PhraseScope = { kind: 'month' } | { kind: 'year' } | { kind: 'months'; months: number[] };

/** The nth of some weekdays; without an ordinal every one of them. All of Monday to Friday are "working days". */
export interface NthWeekday {
	/** -53..-1 or 1..53 */
	ordinal?: number;
	/** Ascending; more than one means "or". */
	weekdays: Weekday[];
}

/** One thing a rule says about when, as data that any language can put into words. Lists are ascending, -1 last. */
export type PhraseClause =
	/** From Monday to Friday. */
	| { kind: 'workdays' }
	| { kind: 'weekdays'; weekdays: Weekday[] }
	/** Only if it is one of these. */
	| { kind: 'ifWeekdays'; weekdays: Weekday[] }
	| { kind: 'nthWeekdays'; days: NthWeekday[]; of?: PhraseScope }
	/** A day of the year: month 1..12, day 1..31. */
	| { kind: 'date'; month: number; day: number }
	/** Days of the month, from the end when negative. */
	| { kind: 'monthDays'; days: number[]; of?: PhraseScope }
	/** A run of days of the month, both inclusive. */
	| { kind: 'dayRange'; from: number; to: number; of?: PhraseScope }
	/** The first n days of the month. */
	| { kind: 'firstDays'; days: number; of?: PhraseScope }
	| { kind: 'yearDays'; days: number[] }
	| { kind: 'weeks'; weeks: number[] }
	/** Days from Easter Sunday. */
	| { kind: 'easter'; days: number[] }
	| { kind: 'months'; months: number[] }
	/** Times of day, `HH:mm`. */
	| { kind: 'times'; times: string[] }
	| { kind: 'hours' | 'minutes' | 'seconds'; numbers: number[] }
	/** Of all that only the nth in each period. */
	| { kind: 'positions'; positions: number[] };

/** A rule as a phrase: every so many units, when, and until when. */
export interface RulePhrase {
	unit: PhraseUnit;
	interval: number;
	clauses: PhraseClause[];
	/** Clauses that only restrict: "only in June". */
	only: PhraseClause[];
	/** None when it never ends; both where a rule has COUNT and UNTIL. */
	ends: Exclude<RuleEnd, { kind: 'never' }>[];
}
