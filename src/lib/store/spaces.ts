import type { DaybookDb } from './db.ts';
import { personalSpace } from './journalRow.ts';

/** A team's space on this device. */
export interface TeamSpace {
	/** What its segments begin with. */
	id: string;
	/** False for a viewer, and for who was removed. */
	mayWrite: boolean;
	/** Whether this member is an owner or a manager. */
	leads?: boolean;
	/** This member was removed from it, or left. */
	removed?: boolean;
}

/** The teams that this device belongs, or belonged, to. */
export async function teamSpaces(db: DaybookDb): Promise<TeamSpace[]> {
	return ((await db.meta.get('spaces'))?.value ?? []) as TeamSpace[];
}

/** All spaces of this device, one's own first. */
export async function knownSpaces(db: DaybookDb): Promise<string[]> {
	return [personalSpace, ...(await teamSpaces(db)).map(({ id }) => id)];
}

const isSame = (one: TeamSpace, other: TeamSpace) =>
	one.id === other.id && one.mayWrite === other.mayWrite && one.leads === other.leads && one.removed === other.removed;

/** Takes note of a team, or of what has changed about it. */
export async function putTeamSpace(db: DaybookDb, team: TeamSpace): Promise<void> {
	await db.transaction('rw', db.meta, async () => {
		const known = await teamSpaces(db);
		if (known.some((one) => isSame(one, team))) return;
		const others = known.filter(({ id }) => id !== team.id);
		await db.meta.put({ key: 'spaces', value: [...others, team] });
	});
}
