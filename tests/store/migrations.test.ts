import { describe, expect, test, vi } from 'vitest';
import type { Entry } from '#lib/store/entry.ts';
import { journalFormat } from '#lib/store/journalRow.ts';
import { migrations } from '#lib/store/migrations/migrations.ts';
import { openGolden, readGolden, recordsOf } from './support/golden.ts';
import { activity, commit, freshName, planned, testStore } from './testStore.ts';

/** A Daybook of two formats later: first subjects were put in capitals, then places were dropped. */
vi.mock('#lib/store/journalRow.ts', async (original) => ({ ...(await original<object>()), journalFormat: 3 }));
vi.mock('#lib/store/migrations/migrations.ts', () => {
	const capitals = (entry: Entry): Entry => {
		const subject = entry.values['n'];
		return typeof subject === 'string' ? { ...entry, values: { ...entry.values, n: subject.toUpperCase() } } : entry;
	};
	const placeless = ({ values: { l: _l, ...values }, ...entry }: Entry): Entry => ({ ...entry, values });
	return { migrations: { 1: capitals, 2: placeless } };
});

describe('an entry of an older format', () => {
	test('is brought up to date one format after the other, and stored as it was', async () => {
		expect(journalFormat).toBe(3);
		expect(Object.keys(migrations)).toEqual(['1', '2']);
		const golden = readGolden(1);
		const { store } = await openGolden(golden);
		const { activity: activities } = await recordsOf(store);
		expect(activities.map(({ subject }) => subject)).toEqual(golden.records.activity.map(({ subject }) => String(subject).toUpperCase()));
		expect(activities.every((one) => !('location' in one))).toBe(true);
		const kept = await store.db.journal.toArray();
		expect(kept.map(({ bytes }) => Buffer.from(bytes).toString('base64'))).toEqual(golden.rows.map(({ bytes }) => bytes));
	});

	test('lies beside those of today, which are left as they are', async () => {
		const { store } = await openGolden(readGolden(1));
		const plan = planned(store, { subject: 'Written today', location: 'Here' });
		await commit(store, { command: 'plan', patches: [plan] });
		await store.rebuildRows();
		expect(await activity(store, plan.id)).toMatchObject({ subject: 'Written today', location: 'Here' });
		expect((await store.compareRows()).differing).toEqual([]);
	});
});

describe('a database', () => {
	test('in which this Daybook has written is closed to those that do not know its format', async () => {
		const { store, name } = await openGolden(readGolden(1));
		expect((await store.db.meta.get('format'))?.value).toBe(3);
		await store.db.meta.put({ key: 'format', value: 4 });
		store.close();
		await expect(testStore(name)).rejects.toThrow('newerDatabase');
	});

	test('that is new says its format', async () => {
		const store = await testStore(freshName());
		expect((await store.db.meta.get('format'))?.value).toBe(3);
	});
});
