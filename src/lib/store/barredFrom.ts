import type { Problem } from '#lib/model/problem.ts';
import type { Uuid } from '#lib/model/scalars.ts';
import type { DaybookDb } from './db.ts';
import { findRows } from './findRows.ts';
import { teamSpaces, type TeamSpace } from './spaces.ts';

/** What is said to whoever would write into a team that he only reads in, or is in no more. */
export const barOf = ({ removed }: TeamSpace): Problem => ({ kind: removed ? 'removedFromTeam' : 'mayNotWrite' });

/** Why whoever is at this device may not change a record that is stored here; undefined where he may. */
export async function barredFrom(db: DaybookDb, id: Uuid | undefined): Promise<Problem | undefined> {
	const closed = (await teamSpaces(db)).filter(({ mayWrite }) => !mayWrite);
	if (id === undefined || closed.length === 0) return undefined;
	const space = (await findRows(db, [id])).get(id)?.row._space;
	const team = closed.find((one) => one.id === space);
	return team && barOf(team);
}
