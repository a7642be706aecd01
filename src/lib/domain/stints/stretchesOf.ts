import type { Stint } from '#lib/model/stint.ts';
import { isRunning } from './runningStint.ts';

/** A stint with its end: epoch milliseconds, half-open. */
export interface Stretch {
	stint: Stint;
	from: number;
	to: number;
}

/**
 * When each stint was worked: one that runs until now. Of several of a member that nobody stopped, each ends where the
 * next begins (invariant I-15 after a merge). Those in the trash count for nothing.
 */
export function stretchesOf(stints: readonly Stint[], now: number): Stretch[] {
	const kept = stints.filter((stint) => stint.deletedAt === undefined);
	return kept.map((stint) => {
		const from = Date.parse(stint.start);
		if (stint.stop !== undefined) return { stint, from, to: Math.max(from, Date.parse(stint.stop)) };
		const next = kept
			.filter((one) => one.memberId === stint.memberId && one.start > stint.start && isRunning(one))
			.map((one) => Date.parse(one.start));
		return { stint, from, to: Math.max(from, Math.min(now, ...next)) };
	});
}

/** How long was worked altogether, in milliseconds (S3-28). */
export function workedOf(stints: readonly Stint[], now: number): number {
	return stretchesOf(stints, now).reduce((sum, { from, to }) => sum + to - from, 0);
}
