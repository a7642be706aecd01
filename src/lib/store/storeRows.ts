import { isOpenThread } from '#lib/domain/threads/isOpenThread.ts';
import type { TypeName } from '#lib/model/recordTypes.ts';
import { activityKeys } from './activityKeys.ts';
import type { DaybookDb } from './db.ts';
import { isLargeChange } from './isLargeChange.ts';
import { ReminderPlanner } from './reminderPlanner.ts';
import type { LooseRow } from './row.ts';
import { rowsPerPut } from './rowsPerPut.ts';
import { stintKeys } from './stintKeys.ts';
import { typedRow } from './typedRow.ts';

/** Fields of a row that are computed anew whenever it is stored. */
const derived = [
	'_first',
	'_spread',
	'_last',
	'_from',
	'_lastOn',
	'_openEnded',
	'_toComplete',
	'_begun',
	'_reminded',
	'_about',
	'_target',
	'_running',
	'_long',
	'_step',
	'_taken',
	'_open',
	'_openUntil',
] as const;

/** Whether a row's field of this name is computed from the others. */
export const isDerived = (name: string) => (derived as readonly string[]).includes(name);

function withKeys(row: LooseRow, type: TypeName): LooseRow {
	if (type !== 'activity' && type !== 'attachment' && type !== 'stint' && type !== 'thread') return row;
	const keyed = { ...row };
	for (const name of derived) delete keyed[name];
	if (type === 'activity') return Object.assign(keyed, activityKeys(typedRow('activity', row)));
	if (type === 'stint') return Object.assign(keyed, stintKeys(typedRow('stint', row)));
	if (type === 'thread') return isOpenThread(typedRow('thread', row)) ? Object.assign(keyed, { _open: 1 }) : keyed;
	return row['deletedAt'] === undefined ? Object.assign(keyed, { _target: row['target'] }) : keyed;
}

/** Zones of timed activities: while there is but one, a range of days need not look at the hours around it. */
async function noteZones(db: DaybookDb, rows: readonly LooseRow[]): Promise<void> {
	const zones = new Set(rows.map((row) => typedRow('activity', row).when.tz));
	const known = ((await db.meta.get('zones'))?.value ?? []) as string[];
	const fresh = [...zones].filter((zone) => !known.includes(zone));
	if (fresh.length > 0) await db.meta.put({ key: 'zones', value: [...known, ...fresh] });
}

/** The change that stored rows are a part of: how many rows it has, and who plans the reminders of all its parts. */
export interface WholeChange {
	of: number;
	reminders: ReminderPlanner;
}

/**
 * Stores folded rows with their keys, and plans their reminders anew; must run inside a rw transaction that holds their
 * tables, `meta` and, for activities, `reminders`. Where they are a part of a change, whoever stores it finishes its planner.
 */
export async function storeRows(db: DaybookDb, type: TypeName, rows: readonly LooseRow[], whole?: WholeChange): Promise<void> {
	const { of, reminders } = whole ?? { of: rows.length, reminders: new ReminderPlanner(db, rows.length) };
	const keyed = rows.map((row) => withKeys(row, type));
	const perPut = isLargeChange(of) ? rows.length : rowsPerPut;
	for (let at = 0; at < keyed.length; at += perPut) await db.rows(type).bulkPut(keyed.slice(at, at + perPut));
	if (type !== 'activity') return;
	await noteZones(db, rows);
	await reminders.plan(rows);
	if (!whole) await reminders.finish();
}
