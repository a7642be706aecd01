import Dexie from 'dexie';
import { expect, test } from 'vitest';
import { readGolden, recordsOf, rowsOf } from './support/golden.ts';
import { freshName, testStore } from './testStore.ts';

test('a database of the first Daybook is given the tables and the fields that came since, and loses nothing', async () => {
	const name = freshName();
	const golden = readGolden(1);
	const old = new Dexie(name);
	const tables = ['activity', 'calendar', 'dictionary', 'term', 'member', 'preference', 'savedView'] as const;
	const rows = Object.fromEntries(tables.map((type) => [type, 'id,deletedAt']));
	old.version(1).stores({ journal: '++seq,[segment+client+to],at,*records', meta: 'key', drafts: 'key', ...rows });
	await old.table('journal').bulkAdd(rowsOf(golden));
	await old.table('meta').bulkPut([
		{ key: 'self', value: { memberId: golden.self } },
		{ key: 'format', value: 1 },
		{ key: 'rowsVersion', value: 1 },
	]);
	await old.table('drafts').put({ key: 'card:new', value: { subject: 'Half a thought' }, at: 1 });
	old.close();
	const store = await testStore(name);
	expect(await recordsOf(store)).toEqual(golden.records);
	expect(await store.drafts.get('card:new')).toEqual({ subject: 'Half a thought' });
	expect(await store.find.all('company')).toEqual([]);
	expect(await store.db.blobs.count()).toBe(0);
});
