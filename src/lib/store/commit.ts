import { barOf } from './barredFrom.ts';
import type { Change } from '#lib/model/change.ts';
import { refused, ok, type Result } from '#lib/model/result.ts';
import type { Uuid } from '#lib/model/scalars.ts';
import { changesOthersCalendar } from './calendarRights.ts';
import { farAhead } from './clock.ts';
import type { CommitContext } from './commitContext.ts';
import { mostReplaced } from './entry.ts';
import { newestStamp, spaceOfRow } from './fold.ts';
import type { Placed } from './placeChange.ts';
import { placePatches } from './placePatches.ts';
import type { LooseRow } from './row.ts';
import { BehindError, MisplacedError, UnchangedError, UnseenError } from './setbacks.ts';
import { teamSpaces } from './spaces.ts';
import { parseStamp, type Stamp } from './stamp.ts';
import { storageProblem } from './storageProblem.ts';
import { storeWritten } from './storeWritten.ts';
import type { Occasion } from './writer.ts';

/** Adds rows to those that a change was made knowing of: of each the first, for that is what somebody saw who made it. */
function withLooks(occasion: Occasion, rows: Iterable<readonly [Uuid, LooseRow]>): Occasion {
	const looks = new Map(occasion.rows);
	for (const [id, row] of rows) {
		const first = looks.get(id);
		if (!first || spaceOfRow(first) !== spaceOfRow(row)) looks.set(id, row);
	}
	return { ...occasion, rows: looks };
}

/** Sees to it that the next attempt is later than what it replaces; gives what it says it replaces. */
async function catchUp(
	{ db, clock, wall }: CommitContext,
	ahead: ReadonlyMap<Uuid, LooseRow>,
	before: Occasion,
	placed: readonly Placed[],
): Promise<Occasion> {
	const limit = wall() + farAhead;
	const { at: _at, ...rest } = before;
	const over = new Map(before.over);
	let after = before.after ?? 0;
	for (const [id, row] of ahead) {
		const { hlc } = parseStamp(newestStamp(row));
		if (hlc <= limit) {
			clock.saw(hlc);
			continue;
		}
		const { keysOf, writesAhead } = await import('./writesAhead.ts');
		const keys = placed.filter(({ patch }) => patch.id === id).flatMap(({ patch }) => keysOf(patch));
		const last = newestStamp(before.rows?.get(id) ?? row);
		const replaced = (await writesAhead(db, id, keys, limit)).filter((stamp) => stamp <= last);
		// So many writes of others cannot all be wrong: it is our clock that is behind, and it is they whom we follow.
		if (replaced.length > mostReplaced) after = Math.max(after, hlc);
		over.set(id, replaced.length > mostReplaced ? [] : replaced);
	}
	return { ...rest, over, after };
}

export interface CommitOptions {
	/** The batch that the change takes back. */
	of?: Stamp;
	/** The space that its new records are written in: for what a team begins with. */
	into?: string;
	/** The time that it is written with, in milliseconds. */
	at?: number;
}

/**
 * Stores a change, whole or not at all, and gives the stamp that names its batch; none where every field has its value
 * already, and so nothing is written. Refused with a storage problem, or where this member may not write; bugs throw. Must not run twice at once in one tab: see `openStore`.
 */
export async function commitChange(
	context: CommitContext,
	change: Change,
	{ of, into, at }: CommitOptions = {},
): Promise<Result<Stamp | undefined>> {
	const { db, writer } = context;
	let occasion: Occasion = { command: change.command, ...(of !== undefined && { of }), ...(at !== undefined && { at }) };
	let placed: Placed[] = [];
	for (;;) {
		try {
			placed = await placePatches(context, change, into);
			occasion = withLooks(
				occasion,
				placed.flatMap(({ patch, row }) => (row ? [[patch.id, row] as const] : [])),
			);
			const { teams } = context;
			const barred = teams.find(({ id, mayWrite }) => !mayWrite && placed.some(({ space }) => space === id));
			if (barred) return refused(barOf(barred));
			if (teams.length > 0 && (await changesOthersCalendar(db, change.patches, teams, context.memberId)))
				return refused({ kind: 'othersCalendar' });
			const written = await writer.write(placed, occasion);
			await storeWritten(db, written, { ...occasion, placed, teams });
			return ok(written.stamp);
		} catch (error) {
			writer.reset();
			if (error instanceof UnchangedError) return ok(undefined);
			if (error instanceof BehindError) occasion = await catchUp(context, error.rows, withLooks(occasion, error.rows), placed);
			else if (error instanceof UnseenError) {
				context.looks = true;
				occasion = withLooks(occasion, error.rows);
			} else if (error instanceof MisplacedError) context.teams = await teamSpaces(db);
			else {
				const problem = storageProblem(error);
				if (problem) return refused(problem);
				throw error;
			}
		}
	}
}
