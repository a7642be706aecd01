import type { Table } from 'dexie';

/** Reads a table bit by bit in the order of its primary key, so that it is never held in memory as a whole. */
export async function eachPage<Row>(
	table: Table<Row, string> | Table<Row, number>,
	size: number,
	take: (rows: Row[]) => void,
): Promise<void> {
	const keyOf = table.schema.primKey.keyPath as keyof Row;
	let after: Row[keyof Row] | undefined;
	for (;;) {
		const from = after === undefined ? table.toCollection() : table.where(':id').above(after);
		const rows = await from.limit(size).toArray();
		if (rows.length > 0) take(rows);
		if (rows.length < size) return;
		after = rows.at(-1)![keyOf];
	}
}
