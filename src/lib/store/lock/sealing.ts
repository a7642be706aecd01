import type { DBCore, DBCoreCursor, DBCoreTable } from 'dexie';
import type { DaybookDb } from '../db.ts';
import type { Sealer } from './sealer.ts';

type Fields = Record<string, unknown>;

/** The fields that keys and indexes of a table need. */
function clearNames({ schema }: DBCoreTable): string[] {
	const paths = [schema.primaryKey, ...schema.indexes].flatMap(({ keyPath }) => keyPath ?? []);
	return [...new Set(paths)];
}

/** A cursor that shows opened rows, each opened once. */
function opening(cursor: DBCoreCursor, open: (row: Fields) => Fields): DBCoreCursor {
	let last: { row: Fields; opened: Fields } | undefined;
	return Object.create(cursor, {
		key: { get: () => cursor.key as unknown },
		primaryKey: { get: () => cursor.primaryKey as unknown },
		value: {
			get: () => {
				const row = cursor.value as Fields;
				if (last?.row !== row) last = { row, opened: open(row) };
				return last.opened;
			},
		},
	}) as DBCoreCursor;
}

function sealedTable(table: DBCoreTable, sealer: Sealer): DBCoreTable {
	const clear = clearNames(table);
	const open = (row: Fields) => sealer.open(table.name, row);
	const openAny = (row: Fields | undefined) => row && open(row);
	return {
		...table,
		mutate: (request) =>
			table.mutate(
				request.type === 'add' || request.type === 'put'
					? { ...request, values: request.values.map((row: Fields) => sealer.seal(table.name, row, clear)) }
					: request,
			),
		get: (request) => table.get(request).then(openAny),
		getMany: (request) => table.getMany(request).then((rows: (Fields | undefined)[]) => rows.map(openAny)),
		query: (request) =>
			table.query(request).then((answer) => (request.values ? { ...answer, result: (answer.result as Fields[]).map(open) } : answer)),
		openCursor: (request) =>
			table.openCursor(request).then((cursor) => (cursor && request.values !== false ? opening(cursor, open) : cursor)),
	};
}

/**
 * Lets a database seal what it stores and open what it reads. Below all that Dexie does, so that its live questions and
 * caches see opened rows. Must be done before the database is opened.
 */
export function sealWith(db: DaybookDb, sealer: Sealer): void {
	db.sealer = sealer;
	db.use({
		stack: 'dbcore',
		name: 'sealing',
		level: -10,
		create: (core: DBCore) => ({ ...core, table: (name) => sealedTable(core.table(name), sealer) }),
	});
}
