import type { Problem } from '#lib/model/problem.ts';
import type { DaybookDb } from '#lib/store/db.ts';
import type { Bringing } from './teamDesk.ts';

/** What goes along into a team, kept until all of it has: a page may be closed in the middle, and the next one goes on. */
export interface KeptBringing {
	/** What was chosen; once the team has its calendars, they say themselves which of them go. */
	plan: Bringing;
	/** The founder's lists are the team's; those of a newcomer only add what the team does not have. */
	founds: boolean;
	/** What a newcomer is called there. */
	name?: string;
	/** The team has the calendars, and nothing but what is in them and customers is left. */
	begun?: true;
	/** How many records have gone along, of how many. */
	done: number;
	of: number;
	/** Why it does not go on. */
	problem?: Problem;
}

/** What is still to be brought into the team of this device; undefined for nothing. */
export async function keptBringing(db: DaybookDb): Promise<KeptBringing | undefined> {
	return (await db.meta.get('bringing'))?.value as KeptBringing | undefined;
}

/** Keeps what is still to be brought; undefined: nothing any more. */
export async function keepBringing(db: DaybookDb, kept: KeptBringing | undefined): Promise<void> {
	await (kept ? db.meta.put({ key: 'bringing', value: kept }) : db.meta.delete('bringing'));
}
