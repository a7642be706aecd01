import type { Plan } from './plan.ts';

/**
 * The work one call may do: about the number of days and occurrences looked at, a find counting for more because it
 * becomes a text. Chosen so that no rule takes longer than 50 ms (see decisions/0003).
 */
export const WORK = 200_000;
const WORK_A_FIND = 3;

/** Takes in the occurrences of a series one after the other, and knows when to stop. Times in wall-clock seconds. */
export interface Collector {
	readonly seconds: number[];
	/** What is left of the work allowed. */
	work: number;
	/** How many occurrences, wanted or not, there were so far. */
	counted: number;
	/** Takes the next time the rule gives; false when nothing further is wanted. Times before the start do not count. */
	take(second: number): boolean;
}

/** Collects the occurrences of a plan that lie in [from, to), at most `limit`, minding the plan's start, COUNT and UNTIL. */
export function collect({ start, until, count }: Plan, from: number, to: number, limit: number): Collector {
	const seconds: number[] = [];
	return {
		seconds,
		work: WORK,
		counted: 0,
		take(second) {
			if (second < start) return true;
			if (second > until || second >= to || this.counted >= count) return false;
			this.counted++;
			if (second < from) return true;
			this.work -= WORK_A_FIND;
			seconds.push(second);
			return seconds.length < limit;
		},
	};
}
