import type { Table } from 'dexie';

/**
 * Reads a table bit by bit in the order of its primary key, so that it is never held in memory as a whole; `after`: from
 * beyond that key on.
 */
export async function eachPage<Row>(
	table: Table<Row, string> | Table<Row, number>,
	size: number,
	take: (rows: Row[]) => void,
	after?: Row[keyof Row],
): Promise<void> {
	const keyOf = table.schema.primKey.keyPath as keyof Row;
	let last = after;
	for (;;) {
		const from = last === undefined ? table.toCollection() : table.where(':id').above(last);
		const rows = await from.limit(size).toArray();
		if (rows.length > 0) take(rows);
		if (rows.length < size) return;
		last = rows.at(-1)![keyOf];
	}
}
