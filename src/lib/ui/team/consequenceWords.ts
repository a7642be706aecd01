import type { Consequence } from '#lib/domain/sharing/consequenceOf.ts';
import { m } from '../words/m.ts';

/** What showing a calendar to the team, or no longer, will do; `count`: its activities. Said before it is done. */
export function consequenceWords({ before, after, seenBefore }: Consequence, count: number): string {
	const now = {
		nothing: m.team_will_see_nothing(),
		intervals: m.team_will_see_intervals(),
		everything: count > 0 ? m.team_will_see_everything({ count }) : m.team_will_see_whole(),
	}[after];
	return seenBefore && before !== after ? `${now} ${m.team_seen_before()}` : now;
}
