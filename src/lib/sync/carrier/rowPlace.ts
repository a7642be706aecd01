import type { JournalRow } from '#lib/store/journalRow.ts';

/** Which entries of which session a row is, as the key that it has at a carrier. */
export interface RowPlace {
	key: string;
	client: number;
	from: number;
	to: number;
}

export const keyOfRow = ({ client, from, to }: Pick<JournalRow, 'client' | 'from' | 'to'>) => `${client}.${from}.${to}`;

/** What a key says; undefined if it is none of a row. */
export function placeOfKey(key: string): RowPlace | undefined {
	const [client, from, to] = key.split('.').map(Number);
	const isPlace = [client, from, to].every((part) => Number.isSafeInteger(part) && part! >= 0);
	return isPlace && from! < to! && keyOfRow({ client: client!, from: from!, to: to! }) === key
		? { key, client: client!, from: from!, to: to! }
		: undefined;
}

/** In the order in which a session was written. */
export const inOrder = (one: RowPlace, other: RowPlace) => one.client - other.client || one.from - other.from;

/** How far each session goes without a gap. */
export function reachOf(places: readonly RowPlace[]): Map<number, number> {
	const reach = new Map<number, number>();
	for (const { client, from, to } of [...places].sort(inOrder)) {
		const known = reach.get(client) ?? 0;
		if (from <= known && to > known) reach.set(client, to);
	}
	return reach;
}
