import { fieldOfKey } from '#lib/store/fieldOfKey.ts';
import { History } from '#lib/store/history.ts';
import { rivalsOf } from '#lib/store/rivals.ts';
import type { Stamp } from '#lib/store/stamp.ts';
import type { Store } from '#lib/store/store.ts';

const keysOf = (values: Record<string, unknown>) => Object.keys(values).filter((key) => fieldOfKey('activity', key) && key !== '@');

/** Sees over everybody's shoulder what each had before him when he wrote: what nobody needs to say to it. */
export class Witness {
	readonly #ids: readonly string[];
	/** By write (`id key stamp`), the writes of the same field that its author had. */
	readonly #known = new Map<string, ReadonlySet<Stamp>>();

	constructor(ids: readonly string[]) {
		this.#ids = ids;
	}

	/** To be called after each act, before anything else arrives: what is new was written by this store. */
	async look({ db, self }: Store): Promise<void> {
		for (const id of this.#ids) {
			const edits = (await new History(db).everywhere(id)).filter(({ code }) => code === undefined);
			for (const { stamp, values } of edits) {
				if (!stamp.includes(self.deviceId)) continue;
				for (const key of keysOf(values)) {
					const write = `${id} ${key} ${stamp}`;
					const others = edits.filter((other) => other.stamp !== stamp && key in other.values).map((other) => other.stamp);
					if (!this.#known.has(write)) this.#known.set(write, new Set(others));
				}
			}
		}
	}

	/** By key, the writes of a record's fields that nobody had who wrote. */
	heads(id: string): Record<string, Stamp[]> {
		const writes = [...this.#known]
			.filter(([write]) => write.startsWith(`${id} `))
			.map(([write, known]) => [...write.split(' ').slice(1), known] as [string, Stamp, ReadonlySet<Stamp>]);
		const last = writes.filter(([key, stamp]) => !writes.some(([other, , known]) => other === key && known.has(stamp)));
		const keys = [...new Set(last.map(([key]) => key))].sort();
		return Object.fromEntries(
			keys.map((key) => [
				key,
				last
					.filter(([other]) => other === key)
					.map(([, stamp]) => stamp)
					.sort(),
			]),
		);
	}
}

/** By key, the last writes of a record's fields, as a row tells them. */
export async function headsIn({ db }: Store, id: string): Promise<Record<string, Stamp[]>> {
	const { _stamps = {}, _heads = {} } = (await db.rows('activity').get(id)) ?? {};
	const keys = Object.keys(_stamps)
		.filter((key) => key !== '')
		.sort();
	return Object.fromEntries(keys.map((key) => [key, _heads[key] ?? [_stamps[key]!]]));
}

/** All rival values that a store knows, as one text. */
export async function rivalsIn({ db }: Store): Promise<string> {
	const found: unknown[] = [];
	for (const row of await db.rows('activity').orderBy('_rivals').toArray()) {
		const rivals = rivalsOf(await new History(db).ofRecord(row.id), 'activity', row);
		found.push([row.id, row._rivals, rivals.map(({ key, current, others }) => [key, current.stamp, others.map(({ stamp }) => stamp)])]);
	}
	return JSON.stringify(found.sort());
}
