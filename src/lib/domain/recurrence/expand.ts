import type { Civil } from '#lib/model/scalars.ts';
import { dayFromNumber } from '../time/dayNumber.ts';
import { planOfSeries } from './plan.ts';
import type { Series } from './plan.ts';
import type { RuleProblem } from './rule.ts';
import { walk } from './walk.ts';
import { DAY_SECONDS, clockText, wallSeconds } from './wallSeconds.ts';

/** The stretch of wall-clock time to look at, in the series' own zone. Days count from their midnight. */
export interface Window {
	from: Civil;
	/** Exclusive. */
	to: Civil;
	/** The most occurrences wanted; the earliest are given. */
	limit?: number;
}

/** The occurrences of a series within a window. */
export interface Expansion {
	/** The starts, ascending, each once, in the form of the series' start. */
	occurrences: Civil[];
	/** Whether every occurrence of the window is listed: not when `limit` was reached or there is a problem. */
	complete: boolean;
	problem?: RuleProblem;
}

/**
 * The occurrences of a recurrence that START in a window, as wall-clock times of the series' zone:
 * `expand({ rrule: 'FREQ=WEEKLY;BYDAY=TU', start: '2026-03-03T15:00', tz: 'Europe/Rome' }, { from, to })`.
 *
 * Pure wall-clock arithmetic (RFC 5545 section 3.3.10): no zone moves an occurrence, `resolveOccurrences` does that.
 * A caller who thinks in instants or another zone widens the window by a day on both sides; one who wants what is
 * going on in the window begins it earlier by the length of the activity. The start is an occurrence only if the rule
 * says so. EXDATE is the caller's to take away. Work is bounded: a rule too dense for the window gives what was found
 * so far with the problem `ruleTooDense`; an unreadable rule gives the start alone with `unreadableRule`.
 */
export function expand(series: Series, window: Window): Expansion {
	const from = wallSeconds(window.from);
	const to = wallSeconds(window.to);
	const limit = window.limit ?? Infinity;
	const plan = planOfSeries(series);
	if ('kind' in plan) {
		const at = wallSeconds(series.start);
		return { occurrences: at >= from && at < to ? [series.start] : [], complete: false, problem: plan };
	}
	if (limit <= 0) return { occurrences: [], complete: false };
	const { seconds, dense } = walk(plan, { from, to, limit });
	const occurrences = civilTexts(seconds, plan.form);
	if (dense) return { occurrences, complete: false, problem: { kind: 'ruleTooDense' } };
	return { occurrences, complete: seconds.length < limit };
}

/** Writes ascending wall-clock seconds as civil times of one form; what falls together in that form is given once. */
function civilTexts(seconds: readonly number[], form: number): Civil[] {
	const texts: Civil[] = [];
	let lastDay = NaN;
	let dayText = '';
	let lastTime = NaN;
	let timeText = '';
	let last = '';
	for (const second of seconds) {
		const day = Math.floor(second / DAY_SECONDS);
		if (day !== lastDay) dayText = dayFromNumber((lastDay = day));
		const time = second - day * DAY_SECONDS;
		if (time !== lastTime) timeText = clockText((lastTime = time), form);
		const text = dayText + timeText;
		if (text !== last) texts.push((last = text));
	}
	return texts;
}
