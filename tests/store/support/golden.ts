import { readFileSync } from 'node:fs';
import { DaybookDb } from '#lib/store/db.ts';
import type { JournalRow } from '#lib/store/journalRow.ts';
import type { Store } from '#lib/store/store.ts';
import { emptyValues } from '#lib/model/emptyRecord.ts';
import { typeNames, type TypeName } from '#lib/model/recordTypes.ts';
import { freshName, testStore } from '../testStore.ts';

type Stored = Omit<JournalRow, 'bytes' | 'signature' | 'seq'> & { bytes: string; signature?: string };

/** A journal as some Daybook of that format left it, and the records that it must always give. */
export interface Golden {
	format: number;
	self: string;
	publicKey: string;
	rows: Stored[];
	records: Record<TypeName, Record<string, unknown>[]>;
	/** Of a journal that says what its writers had seen: record, field, member, then device and value of each rival. */
	rivals?: unknown[];
}

const bytesOf = (text: string) => new Uint8Array(Buffer.from(text, 'base64'));

/** The records as today's Daybook reads them: fields and types that came later are there, and empty. */
function asToday(records: Golden['records']): Golden['records'] {
	const lists = typeNames.map((type) => [type, (records[type] ?? []).map((record) => ({ ...emptyValues(type), ...record }))]);
	return Object.fromEntries(lists) as Golden['records'];
}

export function readGolden(format: number | string): Golden {
	const golden = JSON.parse(readFileSync(`tests/store/golden/format-${format}.json`, 'utf8')) as Golden;
	return { ...golden, records: asToday(golden.records) };
}

export function rowsOf({ rows }: Golden): JournalRow[] {
	return rows.map(({ bytes, signature, ...row }) => ({
		...row,
		bytes: bytesOf(bytes),
		...(signature !== undefined && { signature: bytesOf(signature) }),
	}));
}

export function keyOf({ publicKey }: Golden): Promise<CryptoKey> {
	return crypto.subtle.importKey('raw', bytesOf(publicKey), 'Ed25519', true, ['verify']);
}

/** Opens a database in which nothing but the raw journal lies, as after years in a drawer. */
export async function openGolden(golden: Golden): Promise<{ store: Store; name: string }> {
	const name = freshName();
	const db = new DaybookDb(name);
	await db.journal.bulkAdd(rowsOf(golden));
	await db.meta.bulkPut([
		{ key: 'self', value: { memberId: golden.self } },
		{ key: 'format', value: golden.format },
	]);
	db.close();
	return { store: await testStore(name), name };
}

/** All records of a store without what rows carry besides, by type and id. */
export async function recordsOf(store: Store): Promise<Golden['records']> {
	const lists = typeNames.map(async (type) => {
		const rows = await store.db.rows(type).toArray();
		return [type, rows.map((row) => Object.fromEntries(Object.entries(row).filter(([name]) => !name.startsWith('_'))))];
	});
	return Object.fromEntries(await Promise.all(lists)) as Golden['records'];
}
