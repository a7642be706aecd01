import type { Sharing } from '#lib/model/calendar.ts';

/** What a team sees of a calendar. */
export type Sight = 'nothing' | 'intervals' | 'everything';

const sights = { private: 'nothing', busy: 'intervals', full: 'everything' } as const satisfies Record<Sharing, Sight>;

/** What changing who may see a calendar does, to be said before it is done. */
export interface Consequence {
	before: Sight;
	after: Sight;
	/** Its activities are written into another journal. */
	moves: boolean;
	/** What the team has seen stays in its journal, though it goes to the trash there. */
	seenBefore: boolean;
}

/** What it means to give a calendar another sharing; without a team nobody else sees anything. */
export function consequenceOf(from: Sharing, to: Sharing, inTeam: boolean): Consequence {
	const [before, after] = inTeam ? [sights[from], sights[to]] : (['nothing', 'nothing'] as const);
	const crosses = (before === 'everything') !== (after === 'everything');
	return { before, after, moves: crosses, seenBefore: crosses && before === 'everything' };
}
