import type { Civil, Tz } from '#lib/model/scalars.ts';
import { ascending } from './ascending.ts';
import { parseRule } from './parseRule.ts';
import { periodsOf } from './periodsOf.ts';
import type { Periods } from './periods.ts';
import type { Rule, RuleProblem } from './rule.ts';
import { DAY_SECONDS, untilSeconds, wallSeconds } from './wallSeconds.ts';

/** What repeats: a rule as text or parsed, the start it counts from, and the zone that start is read in. */
export interface Series {
	rrule: string | Rule;
	/** A whole day or a clock time; an importer may hand over seconds, and is then answered in seconds. */
	start: Civil;
	/** Needed only to put an UNTIL in UTC on the series' own clocks; without it such an UNTIL is read as it stands. */
	tz?: Tz;
}

/** A series made ready for counting: everything in wall-clock seconds from 1970-01-01T00:00:00. */
export interface Plan {
	rule: Rule;
	/** The length of the civil times to answer with: 10 a day, 16 a clock time, 19 with seconds. */
	form: number;
	start: number;
	/** Inclusive. */
	until: number;
	count: number;
	/** The seconds of the day (of the hour, of the minute below DAILY) at which it takes place, ascending. */
	times: readonly number[];
	/** For frequencies from DAILY up. */
	periods: Periods | undefined;
}

/** Makes a parsed rule ready. A whole-day series knows no times: BYHOUR, BYMINUTE and BYSECOND are ignored. */
export function planOf(rule: Rule, start: Civil, tz: Tz | undefined): Plan {
	const wholeDay = start.length <= 10;
	const wall = wallSeconds(start);
	return {
		rule,
		form: start.length,
		start: wall,
		until: rule.until === undefined ? Infinity : untilSeconds(rule.until, wholeDay, tz),
		count: rule.count ?? Infinity,
		times: timesOf(rule, wholeDay, wall),
		periods: isSubDaily(rule) ? undefined : periodsOf(rule, Math.floor(wall / DAY_SECONDS)),
	};
}

/** Whether a rule comes round more often than daily. */
export function isSubDaily({ freq }: Rule): boolean {
	return freq === 'HOURLY' || freq === 'MINUTELY' || freq === 'SECONDLY';
}

function timesOf(rule: Rule, wholeDay: boolean, start: number): number[] {
	const { freq } = rule;
	const ofDay = ((start % DAY_SECONDS) + DAY_SECONDS) % DAY_SECONDS;
	// At a frequency below DAILY the larger units come from the period itself; a part for them only chooses periods.
	const hours = isSubDaily(rule) ? [0] : ((wholeDay ? undefined : rule.byHour) ?? [Math.floor(ofDay / 3600)]);
	const byMinute = wholeDay ? undefined : rule.byMinute;
	const minutes = freq === 'MINUTELY' || freq === 'SECONDLY' ? [0] : (byMinute ?? [Math.floor(ofDay / 60) % 60]);
	const bySecond = wholeDay ? undefined : rule.bySecond;
	// The leap second 60 is on no clock here, and so never comes.
	const seconds = freq === 'SECONDLY' ? [0] : (bySecond?.filter((second) => second < 60) ?? [ofDay % 60]);
	return ascending(hours.flatMap((h) => minutes.flatMap((m) => seconds.map((s) => h * 3600 + m * 60 + s))));
}

const MOST_KEPT = 2000;
const kept = new Map<string, Plan | RuleProblem>();

/** The plan of a series, or why its rule cannot be read. Plans of rules given as text are kept for the next call. */
export function planOfSeries({ rrule, start, tz }: Series): Plan | RuleProblem {
	if (typeof rrule !== 'string') return planOf(rrule, start, tz);
	const key = `${start} ${tz ?? ''} ${rrule}`;
	const known = kept.get(key);
	if (known) return known;
	const parsed = parseRule(rrule);
	const plan = 'problem' in parsed ? parsed.problem : planOf(parsed.rule, start, tz);
	if (kept.size >= MOST_KEPT) kept.clear();
	kept.set(key, plan);
	return plan;
}
