import type { Patch } from '#lib/model/change.ts';
import type { Uuid } from '#lib/model/scalars.ts';
import type { DaybookDb } from './db.ts';
import { History } from './history.ts';
import { entryOfPatch } from './patchEntry.ts';
import { parseStamp, type Stamp } from './stamp.ts';

/** The journal keys that a patch writes. */
export function keysOf(patch: Patch): string[] {
	return Object.keys(entryOfPatch(patch, { hlc: 0, command: 'edit' }).values);
}

/** The edits of a record that wrote one of these keys with a time later than `limit`, in order. */
export async function writesAhead(db: DaybookDb, id: Uuid, keys: readonly string[], limit: number): Promise<Stamp[]> {
	const entries = await new History(db).ofRecord(id);
	return entries
		.filter(
			({ stamp, code, values }) => code === undefined && parseStamp(stamp).hlc > limit && keys.some((key) => Object.hasOwn(values, key)),
		)
		.map(({ stamp }) => stamp);
}
