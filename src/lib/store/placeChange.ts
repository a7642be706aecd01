import { moveRecords, type Mover } from '#lib/domain/sharing/moveRecords.ts';
import { homes } from '#lib/domain/sharing/homes.ts';
import { patched } from '#lib/domain/sharing/patched.ts';
import type { Patch } from '#lib/model/change.ts';
import type { TypeName } from '#lib/model/recordTypes.ts';
import type { Uuid } from '#lib/model/scalars.ts';
import type { DaybookDb } from './db.ts';
import { findRows } from './findRows.ts';
import { spaceOfRow } from './fold.ts';
import { inCalendar } from './inCalendar.ts';
import { personalSpace } from './journalRow.ts';
import { recordOf } from './personalRecords.ts';
import type { LooseRow } from './row.ts';
import { namedFields, recordOfFields } from '#lib/model/namedFields.ts';

/** A patch with the space that it is written in. */
export interface Placed {
	patch: Patch;
	space: string;
	/** The row that an edit is about, where it was looked at. */
	row?: LooseRow;
}

interface Who {
	/** The space that new things of a team are written in. */
	team: string;
	memberId: Uuid;
	/** Now, as an ISO 8601 instant. */
	now: string;
}

/** What the store knows of the records that a change speaks of. */
interface Known {
	rows: ReadonlyMap<Uuid, LooseRow>;
	/** The space of a calendar, or of a record that others belong to, as it will be. */
	spaceOf: (id: unknown) => string;
}

/** The rows that patches are about, by their ids. */
export async function rowsOf(db: DaybookDb, patches: readonly Pick<Patch, 'type' | 'id'>[]): Promise<Map<Uuid, LooseRow>> {
	const rows = new Map<Uuid, LooseRow>();
	for (const type of new Set(patches.map((patch) => patch.type))) {
		const found = await db.rows(type).bulkGet(patches.filter((patch) => patch.type === type).map(({ id }) => id));
		for (const row of found) if (row) rows.set(row.id, row);
	}
	return rows;
}

/** The id of the record that a message or an attachment belongs to. */
function ownerOf(values: Record<string, unknown>): unknown {
	const { activityId, target } = values;
	return typeof target === 'string' ? target.slice(target.indexOf(':') + 1) : activityId;
}

/** The calendars and owners that the records of a change are in or will belong to. */
async function hostsOf(db: DaybookDb, patches: readonly Patch[]): Promise<LooseRow[]> {
	const ids = patches.flatMap((patch) => {
		if (patch.type === 'activity') return [patch.fields.calendarId];
		return homes[patch.type] === 'owner' ? [ownerOf(patch.fields)] : [];
	});
	const known = [...new Set(ids.filter((id) => typeof id === 'string'))];
	return [...(await findRows(db, known)).values()].map(({ row }) => row);
}

/** Where a record with these fields is written when it is created, or when nothing keeps it where it is. */
function homeOf({ type, fields }: Pick<Patch, 'type' | 'fields'>, team: string, spaceOf: Known['spaceOf']): string {
	const values = fields as Record<string, unknown>;
	switch (homes[type]) {
		case 'team':
			return team;
		case 'person':
			return personalSpace;
		case 'sharing':
			return values['sharing'] === 'full' ? team : personalSpace;
		case 'calendar':
			return spaceOf(values['calendarId']);
		case 'owner':
			return spaceOf(ownerOf(values));
	}
}

/** Where a patch would have its record live; undefined if it says nothing of that. */
function wantedSpace(patch: Patch, who: Who, known: Known): string | undefined {
	if (patch.type === 'calendar' && patch.fields.sharing !== undefined) return homeOf(patch, who.team, known.spaceOf);
	if (patch.type === 'activity' && patch.fields.calendarId !== undefined) return homeOf(patch, who.team, known.spaceOf);
	return undefined;
}

const moversOf = (type: TypeName, rows: readonly LooseRow[]): Mover[] =>
	rows.filter((row) => row['deletedAt'] === undefined).map((row) => ({ type, record: recordOf(row) }));

/** The activities that move because calendars or series do: those in the calendars, and changed dates of the series. */
async function activitiesWith(db: DaybookDb, movers: readonly Mover[]): Promise<Mover[]> {
	const inside: Mover[] = [];
	for (const { type, record } of movers) {
		if (type === 'calendar') inside.push(...moversOf('activity', await inCalendar(db, record.id)));
	}
	const moving = [...movers.filter(({ type }) => type === 'activity'), ...inside];
	const calendars = new Map(moving.map(({ record }) => [record.id, namedFields(record)['calendarId']]));
	const dates = moversOf('activity', await found(db, 'activity', 'seriesId', [...calendars.keys()]));
	const following = dates.map(({ type, record }) => {
		const calendarId = calendars.get(String(namedFields(record)['seriesId']));
		return { type, record: recordOfFields({ ...record, calendarId }) };
	});
	return [...inside, ...following];
}

/** Rows whose index has one of the keys: one question, however many things move at once. */
const found = (db: DaybookDb, of: TypeName, index: string, keys: readonly string[]) => db.rows(of).where(index).anyOf(keys).toArray();

/** What moves because calendars, series or activities do: activities, and what was said, measured and attached there. */
async function followers(db: DaybookDb, movers: readonly Mover[]): Promise<Mover[]> {
	const activities = await activitiesWith(db, movers);
	const ids = [...movers.filter(({ type }) => type === 'activity'), ...activities].map(({ record }) => record.id);
	return [
		...activities,
		...moversOf('message', await found(db, 'message', 'activityId', ids)),
		...moversOf('stint', await found(db, 'stint', 'activityId', ids)),
		...moversOf(
			'attachment',
			await found(
				db,
				'attachment',
				'target',
				ids.map((id) => `activity:${id}`),
			),
		),
	];
}

/** The patches that write anew, where they now belong, what the patches would carry into another space. */
async function carried(db: DaybookDb, crossing: readonly Patch[], space: string, who: Who, known: Known): Promise<Patch[]> {
	const first = crossing.map((patch): Mover => ({ type: patch.type, record: patched(recordOf(known.rows.get(patch.id)!), patch) }));
	const following = await followers(db, first);
	const movers = new Map([...following, ...first].map((one) => [one.record.id, one]));
	return moveRecords([...movers.values()], { space, by: who.memberId, now: who.now });
}

/**
 * Says in which space each patch is written. A record stays where it is; a new one goes where its kind, its calendar or
 * its sharing says. What an edit would carry into another space (a calendar shown to the team, an activity put into a
 * private calendar) becomes a new record there, and the old one goes to the trash.
 */
export async function placeChange(db: DaybookDb, patches: readonly Patch[], who: Who): Promise<Placed[]> {
	const rows = await rowsOf(db, patches);
	const spaces = new Map((await hostsOf(db, patches)).map((row) => [row.id, spaceOfRow(row)]));
	const spaceOf = (id: unknown) => (typeof id === 'string' ? (spaces.get(id) ?? personalSpace) : personalSpace);
	// What the change itself creates may be what other things of it belong to: calendars first, then activities.
	for (const type of ['calendar', 'activity'] as const) {
		for (const patch of patches) {
			if (patch.type === type && !rows.has(patch.id)) spaces.set(patch.id, homeOf(patch, who.team, spaceOf));
		}
	}
	const known: Known = { rows, spaceOf };
	const placed: Placed[] = [];
	const crossing = new Map<string, Patch[]>();
	for (const patch of patches) {
		const row = rows.get(patch.id);
		const wanted = wantedSpace(patch, who, known);
		if (row && !patch.create && wanted !== undefined && wanted !== spaceOfRow(row)) {
			crossing.set(wanted, [...(crossing.get(wanted) ?? []), patch]);
		} else placed.push(row ? { patch, space: spaceOfRow(row), row } : { patch, space: homeOf(patch, who.team, known.spaceOf) });
	}
	for (const [space, those] of crossing) {
		const moved = await carried(db, those, space, who, known);
		const from = [...new Set(those.map(({ id }) => spaceOfRow(rows.get(id)!)))][0] ?? personalSpace;
		placed.push(...moved.map((patch) => ({ patch, space: patch.create ? space : from })));
	}
	return placed;
}
