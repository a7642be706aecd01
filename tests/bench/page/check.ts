import { History, type Decoded } from '#lib/store/history.ts';
import { typeOfCode } from '#lib/model/recordTypes.ts';
import type { Uuid } from '#lib/model/scalars.ts';
import { entriesOf } from '#lib/store/entriesOf.ts';
import { foldRecord } from '#lib/store/fold.ts';
import { rowBytes } from '#lib/store/journalRow.ts';
import type { LooseRow } from '#lib/store/row.ts';
import type { Stamp } from '#lib/store/stamp.ts';
import type { Store } from '#lib/store/store.ts';

/** What a crash left behind. */
export interface Damage {
	/** Records whose rows are not what the journal makes of them. */
	torn: Uuid[];
	/** Acknowledged changes that the journal does not hold. */
	lost: Stamp[];
	/** Changes that the journal holds, acknowledged or not. */
	stored: number;
}

/** A row as text, without the keys that are computed from it. */
function textOf(row: LooseRow | undefined): string | undefined {
	const named = Object.entries(row ?? {}).filter(([name]) => name === '_stamps' || !name.startsWith('_'));
	const sorted = named.sort(([one], [other]) => (one < other ? -1 : 1));
	return row && JSON.stringify(sorted.map(([name, value]) => [name, name === '_stamps' ? Object.entries(value as object).sort() : value]));
}

async function isTorn(store: Store, id: Uuid, decoded: Decoded): Promise<boolean> {
	const entries = await new History(store.db).ofRecord(id, decoded);
	const code = entries.find((entry) => entry.code !== undefined)?.code;
	const type = code === undefined ? undefined : typeOfCode(code);
	if (!type) return true;
	return textOf(await store.db.rows(type).get(id)) !== textOf(foldRecord(entries, type));
}

/** Looks at all that was written since a time: whether it is whole, and holds what was acknowledged. */
export async function damageSince(store: Store, since: number, acknowledged: readonly Stamp[]): Promise<Damage> {
	const rows = await store.db.journal.where('at').aboveOrEqual(since).toArray();
	const entries = rows.flatMap(entriesOf);
	const stamps = new Set(entries.map((entry) => entry.stamp));
	const decoded = new Map() as Decoded;
	const torn: Uuid[] = [];
	for (const id of new Set(entries.map((entry) => entry.recordId))) if (await isTorn(store, id, decoded)) torn.push(id);
	return { torn, lost: acknowledged.filter((stamp) => !stamps.has(stamp)), stored: stamps.size };
}

/** What the sessions since a time left in the journal, and how few rows of `rowBytes` their bytes could lie in. */
export interface SessionRows {
	rows: number;
	sessions: number;
	fewest: number;
}

/** Counts the journal rows and the sessions since a time. */
export async function sessionsSince(store: Store, since: number): Promise<SessionRows> {
	const rows = await store.db.journal.where('at').aboveOrEqual(since).toArray();
	const bytes = new Map<string, number>();
	for (const row of rows) {
		const session = `${row.segment} ${row.client}`;
		bytes.set(session, (bytes.get(session) ?? 0) + row.bytes.length);
	}
	const fewest = [...bytes.values()].reduce((sum, each) => sum + Math.ceil(each / rowBytes), 0);
	return { rows: rows.length, sessions: bytes.size, fewest };
}
