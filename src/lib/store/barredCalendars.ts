import type { Uuid } from '#lib/model/scalars.ts';
import type { DaybookDb } from './db.ts';
import { teamSpaces } from './spaces.ts';

/** The calendars in which whoever is at this device can change nothing: of teams that he only reads in, or is in no more. */
export async function barredCalendars(db: DaybookDb): Promise<ReadonlySet<Uuid>> {
	const closed = new Set((await teamSpaces(db)).flatMap(({ id, mayWrite }) => (mayWrite ? [] : [id])));
	if (closed.size === 0) return closed;
	const rows = await db.rows('calendar').toArray();
	return new Set(rows.flatMap(({ id, _space }) => (typeof _space === 'string' && closed.has(_space) ? [id] : [])));
}
