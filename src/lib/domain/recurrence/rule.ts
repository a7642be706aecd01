import type { Weekday } from '../time/week.ts';

/** How often a recurrence comes round (RFC 5545 section 3.3.10, FREQ), the shortest first. */
export const frequencies = ['SECONDLY', 'MINUTELY', 'HOURLY', 'DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const;
export type Frequency = (typeof frequencies)[number];

/** One member of BYDAY: a weekday, or with an ordinal the nth (from the end when negative) of the month or year. */
export interface RuleDay {
	weekday: Weekday;
	/** -53..-1 or 1..53 */
	ordinal?: number;
}

/**
 * A recurrence rule as data, in iCalendar's terms (RFC 5545 section 3.3.10). A part that is absent says nothing;
 * a list is never empty. Parts the standard forbids for the frequency are not in here: `parseRule` left them out.
 */
export interface Rule {
	freq: Frequency;
	/** At least 1. */
	interval: number;
	/** The number of occurrences, at least 1; together with `until` whichever ends first. */
	count?: number;
	/** The last possible time, inclusive, in iCalendar's basic form: `20270603`, `20270603T090000` or `…Z`. */
	until?: string;
	/** The day weeks begin on. */
	wkst: Weekday;
	byMonth?: number[];
	byWeekNo?: number[];
	byYearDay?: number[];
	byMonthDay?: number[];
	byDay?: RuleDay[];
	byHour?: number[];
	byMinute?: number[];
	bySecond?: number[];
	bySetPos?: number[];
	/** Days from Easter Sunday; not in the standard, written by programs built on dateutil and rrule. */
	byEaster?: number[];
}

/** The names of the parts that hold lists of numbers. */
export type NumberPart = Exclude<Extract<keyof Rule, `by${string}`>, 'byDay'>;

/** The two-letter weekdays of iCalendar in ISO order: the first is Monday. */
export const weekdayCodes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

/** Why a rule could not be taken as it stands; the raw text is kept by whoever imports it. */
export type RuleProblem =
	/** The text is no rule: only the start takes place. `part` is the first thing that could not be read. */
	| { kind: 'unreadableRule'; part: string }
	/** Too many occurrences, or too much searching for the next one, for the work allowed in one call. */
	| { kind: 'ruleTooDense' };

/** What was left out or read leniently, for the person who imports the rule. `part` is as it was written. */
export interface RuleWarning {
	kind: 'unknownPart' | 'forbiddenPart' | 'repeatedPart' | 'badValue' | 'countAndUntil' | 'skipNotKept';
	part: string;
}
