import type { Change, Patch } from '#lib/model/change.ts';
import type { Uuid } from '#lib/model/scalars.ts';
import type { CommitContext } from './commitContext.ts';
import type { DaybookDb } from './db.ts';
import { spaceOfRow } from './fold.ts';
import { personalSpace } from './journalRow.ts';
import { placeChange, rowsOf, type Placed } from './placeChange.ts';
import type { LooseRow } from './row.ts';

/** In a team who planned something is whoever is at the device. */
function inTeam(placed: Placed, memberId: Uuid): Placed {
	const { patch, space } = placed;
	if (!patch.create || space === personalSpace) return placed;
	// The fields are those of the patch's own type, and every type has this one.
	return { patch: { ...patch, fields: { ...patch.fields, createdBy: memberId } } as Patch, space };
}

/** New records in one space; those that are there already stay where they live. */
async function placeInto(db: DaybookDb, patches: readonly Patch[], into: string): Promise<Placed[]> {
	const rows = await rowsOf(
		db,
		patches.filter(({ create }) => !create),
	);
	return patches.map((patch) => {
		const row = patch.create ? undefined : rows.get(patch.id);
		return row ? { patch, space: spaceOfRow(row), row } : { patch, space: into };
	});
}

/** All of a change in the person's own space. */
async function placeAlone({ db, looks }: CommitContext, patches: readonly Patch[]): Promise<Placed[]> {
	const rows = looks
		? await rowsOf(
				db,
				patches.filter(({ create }) => !create),
			)
		: new Map<Uuid, LooseRow>();
	return patches.map((patch) => {
		const row = rows.get(patch.id);
		return { patch, space: personalSpace, ...(row && { row }) };
	});
}

/** The patches of a change, each with the space that it is to be written in; `into` is that of new records, where it is given. */
export async function placePatches(context: CommitContext, change: Change, into?: string): Promise<Placed[]> {
	const { db, memberId, wall, teams } = context;
	if (into === undefined && teams.length === 0) return placeAlone(context, change.patches);
	const now = new Date(wall()).toISOString();
	// Whoever has left a team goes on working: what he begins is his own.
	const team = teams.find(({ removed }) => !removed)?.id ?? personalSpace;
	const placed =
		into !== undefined ? await placeInto(db, change.patches, into) : await placeChange(db, change.patches, { team, memberId, now });
	return placed.map((one) => inTeam(one, memberId));
}
