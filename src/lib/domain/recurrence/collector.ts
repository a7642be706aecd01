import type { Plan } from './plan.ts';

/** The stretch to look through, in wall-clock seconds: `from` inclusive, `to` exclusive, and at most `limit` finds. */
export interface Stretch {
	from: number;
	to: number;
	limit: number;
	/** Keep the last find only, which costs no work. */
	lastOnly?: true;
}

/** What was found, ascending; `dense` when the work allowed ran out before the end of the stretch. */
export interface Found {
	seconds: number[];
	/** With COUNT: how many occurrences there were before the end of the stretch. */
	counted: number;
	dense: boolean;
}

/**
 * The work one call may do: about the number of days and occurrences looked at, a find counting for more because it
 * becomes a text. Chosen so that no rule takes longer than 50 ms (see decisions/0003).
 */
export const WORK = 60_000;
const WORK_A_FIND = 3;

/** Takes in the occurrences of a series one after the other, and knows when to stop. Times in wall-clock seconds. */
export interface Collector {
	readonly seconds: number[];
	/** What is left of the work allowed. */
	work: number;
	/** How many occurrences, wanted or not, there were so far. */
	counted: number;
	/**
	 * Takes the next time the rule gives; false when nothing further is wanted or no work is left. Times before the
	 * start do not count.
	 */
	take(second: number): boolean;
}

/** Collects the occurrences of a plan that lie in a stretch, minding the plan's start, COUNT and UNTIL. */
export function collect({ start, until, count }: Plan, { from, to, limit, lastOnly }: Stretch): Collector {
	const seconds: number[] = [];
	return {
		seconds,
		work: WORK,
		counted: 0,
		take(second) {
			if (--this.work < 0) return false;
			if (second < start) return true;
			if (second > until || second >= to || this.counted >= count) return false;
			this.counted++;
			if (second < from) return true;
			if (lastOnly) {
				seconds[0] = second;
				return true;
			}
			this.work -= WORK_A_FIND;
			seconds.push(second);
			return seconds.length < limit;
		},
	};
}

/** What a collector took in, as the answer of a walk. */
export function result({ seconds, counted }: Collector, dense: boolean): Found {
	return { seconds, counted, dense };
}
