import type { DeskState } from '#lib/sync/desk/deskState.ts';
import { m } from '../words/m.ts';
import { presences } from './presence.ts';

/** How many colleagues have all that is here, in a few words; undefined where there are none. */
export function presenceWords(state: Pick<DeskState, 'team'>): string | undefined {
	const all = presences(state);
	if (all.length === 0) return undefined;
	return m.team_up_to_date({ level: all.filter(({ standing }) => standing === 'level').length, count: all.length });
}
