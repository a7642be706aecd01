import type { Civil, Tz } from '#lib/model/scalars.ts';
import { instantOf } from '../time/zone.ts';

/** One occurrence: the wall-clock time that names it (its RECURRENCE-ID) and the instant, in epoch ms, it begins at. */
export interface ResolvedOccurrence {
	start: Civil;
	at: number;
}

/**
 * Puts wall-clock occurrences on the time line of their zone. A time the clocks skip moves forward and still counts;
 * of several that come to the same instant (a skipped day, an hourly series at the change of clocks) the last stays,
 * the one whose own time the clocks show. Ascending by instant when given ascending.
 */
export function resolveOccurrences(occurrences: readonly Civil[], tz: Tz): ResolvedOccurrence[] {
	const resolved = new Map<number, ResolvedOccurrence>();
	for (const start of occurrences) {
		const at = instantOf(start, tz);
		resolved.set(at, { start, at });
	}
	return [...resolved.values()].sort((a, b) => a.at - b.at);
}
