import { describe, expect, test } from 'vitest';
import { entriesOf } from '#lib/store/entriesOf.ts';
import { batchesOf, History } from '#lib/store/history.ts';
import type { Device } from '#lib/store/device.ts';
import { mergeSessions } from '#lib/store/mergeSessions.ts';
import type { Store } from '#lib/store/store.ts';
import { activity, commit, freshName, planned, testStore } from './testStore.ts';

/** Two tabs of one Daybook; the first one's rows are merged while the second still writes. */
async function twoTabs(): Promise<{
	first: Store;
	second: Store;
	id: string;
	write: (tab: Store, subject: string) => Promise<string>;
	mergeFirst: () => Promise<void>;
}> {
	const name = freshName();
	let wall = Date.UTC(2026, 10, 24, 9);
	const [first, second] = [await testStore(name, () => (wall += 1000)), await testStore(name, () => (wall += 1000))];
	const plan = planned(first, { subject: 'Start' });
	await commit(first, { command: 'plan', patches: [plan] });
	const write = (tab: Store, subject: string) =>
		commit(tab, { command: 'edit', patches: [{ type: 'activity', id: plan.id, fields: { subject } }] });
	const mergeFirst = async () => {
		const device = (await first.db.meta.get('device'))!.value as Device;
		const own = (await first.db.journal.orderBy('seq').first())!.client;
		await mergeSessions(first.db, device, (client) => client !== own);
	};
	return { first, second, id: plan.id, write, mergeFirst };
}

describe('history', () => {
	test('tells batches the newest first, also where the rows of a session were merged around those of another', async () => {
		const { first, second, write, mergeFirst } = await twoTabs();
		const stamps = [await write(first, 'A')];
		for (let n = 0; n < 30; n++) stamps.unshift(await write(second, `B${n}`));
		stamps.unshift(await write(first, 'C'));
		await mergeFirst();
		const told: string[] = [];
		await new History(first.db).newest(({ stamp }) => told.push(stamp) > 0);
		expect(told.slice(0, stamps.length)).toEqual(stamps);
		expect(new Set(told).size).toBe(told.length);
	});

	test('tells a command that filled many rows once and whole, and undo takes all of it back [F6]', async () => {
		const store = await testStore();
		await commit(store, { command: 'plan', patches: [planned(store)] });
		const many = Array.from({ length: 120 }, (_, n) => planned(store, { subject: `Imported ${n}`, description: `${n} `.repeat(3000) }));
		const stamp = await commit(store, { command: 'import', patches: many });
		const rows = await store.db.journal.toArray();
		expect(rows.filter((row) => batchesOf(entriesOf(row)).some((batch) => batch.stamp === stamp)).length).toBeGreaterThan(20);
		const told: [string, number][] = [];
		await new History(store.db).newest((batch) => told.push([batch.stamp, batch.entries.length]) > 0);
		expect(told[0]).toEqual([stamp, 120]);
		expect(new Set(told.map(([one]) => one)).size).toBe(told.length);
		expect((await store.undo()).ok).toBe(true);
		expect(
			await store.db
				.rows('activity')
				.filter((row) => row['deletedAt'] === undefined)
				.count(),
		).toBe(1);
	});

	test('ends where it is no longer listened to', async () => {
		const { first, second, write } = await twoTabs();
		for (let n = 0; n < 5; n++) await write(second, `B${n}`);
		const told: string[] = [];
		await new History(first.db).newest(({ stamp }) => told.push(stamp) < 3);
		expect(told).toHaveLength(3);
	});

	test('lets undo go back through the sessions in the order in which they were written [F6]', async () => {
		const { first, second, id, write, mergeFirst } = await twoTabs();
		await write(first, 'A');
		for (let n = 0; n < 20; n++) await write(second, `B${n}`);
		await write(first, 'C');
		await mergeFirst();
		const seen: string[] = [];
		for (let n = 0; n < 22; n++) {
			await second.undo();
			seen.push((await activity(second, id)).subject);
		}
		expect(seen).toEqual([...Array.from({ length: 20 }, (_, n) => `B${19 - n}`), 'A', 'Start']);
	});

	test('of a record is told in the order of writing, with who, when and which command', async () => {
		const { first, second, id, write } = await twoTabs();
		await write(second, 'Second');
		await first.undo();
		const told = await new History(first.db).ofRecord(id);
		expect(told.map(({ command }) => command)).toEqual(['plan', 'edit', 'undo']);
		expect(told.map(({ stamp }) => stamp)).toEqual(told.map(({ stamp }) => stamp).sort());
		const [, edited, undone] = told;
		expect(undone?.of).toBe(edited?.stamp);
		expect(await new History(first.db).batch(edited!.stamp)).toMatchObject({
			command: 'edit',
			entries: [{ values: { n: 'Second' } }],
		});
		expect(await new History(first.db).batch('000000000.none.00000000000')).toBeUndefined();
	});
});

test('two tabs write 100 edits each to the same 50 records at once, and the rows are what the journal says [G8]', async () => {
	const name = freshName();
	const tabs = [await testStore(name), await testStore(name)];
	const plans = Array.from({ length: 50 }, (_, n) => planned(tabs[0]!, { subject: `Plan ${n}` }));
	await commit(tabs[0]!, { command: 'plan', patches: plans });
	const stamps = await Promise.all(
		tabs.flatMap((tab, t) =>
			Array.from({ length: 100 }, (_, n) => {
				const fields = n % 3 === 0 ? { tags: { [`${t}`]: true as const } } : { subject: `${t} ${n}` };
				return commit(tab, { command: 'edit', patches: [{ type: 'activity', id: plans[(n * 7) % 50]!.id, fields }] });
			}),
		),
	);
	expect(new Set(stamps).size).toBe(200);
	expect((await tabs[0]!.compareRows()).differing).toEqual([]);
	let batches = 0;
	await new History(tabs[1]!.db).newest(({ command }) => (batches += command === 'edit' ? 1 : 0) >= 0);
	expect(batches).toBe(200);
	const rows = await tabs[0]!.db.rows('activity').toArray();
	await tabs[0]!.rebuildRows();
	expect(await tabs[1]!.db.rows('activity').toArray()).toEqual(rows);
}, 30_000);
