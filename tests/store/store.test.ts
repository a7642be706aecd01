import { describe, expect, test } from 'vitest';
import { activity, commit, freshName, planned, testStore } from './testStore.ts';

describe('a store', () => {
	test('begins with one member, one calendar and ten categories', async () => {
		const store = await testStore();
		expect(await store.find.all('member')).toHaveLength(1);
		expect(await store.find.all('calendar')).toHaveLength(1);
		expect(await store.find.all('term')).toHaveLength(10);
	});

	test('begins once, also when two tabs open at the same time', async () => {
		const name = freshName();
		const [one, other] = await Promise.all([testStore(name), testStore(name)]);
		expect(one.self).toEqual(other.self);
		expect(await one.find.all('calendar')).toHaveLength(1);
		expect((await one.compareRows()).differing).toEqual([]);
	});

	test('gives what was committed, also after a restart', async () => {
		const name = freshName();
		const store = await testStore(name);
		const plan = planned(store, { subject: 'Visit to Rossi', tags: { one: true } });
		await commit(store, { command: 'plan', patches: [plan] });
		store.close();
		const again = await testStore(name);
		expect(await activity(again, plan.id)).toMatchObject({ subject: 'Visit to Rossi', status: 'planned', tags: { one: true } });
		expect((await again.compareRows()).differing).toEqual([]);
	});

	test('finds the activities of a range of days, and no others', async () => {
		const store = await testStore();
		const at = (start: string, end: string) => planned(store, { subject: start, when: { start, end, tz: 'Europe/Rome' } });
		const patches = [
			at('2026-11-22T23:00', '2026-11-23T00:00'),
			at('2026-11-23T00:00', '2026-11-23T01:00'),
			at('2026-11-29T23:00', '2026-11-30T01:00'),
			at('2026-11-30T00:00', '2026-11-30T01:00'),
			at('2026-11-20', '2026-11-25'),
			at('2026-11-29', '2026-11-30'),
			at('2026-11-30', '2026-12-01'),
		];
		await commit(store, { command: 'plan', patches });
		const found = await store.find.activitiesBetween({ from: '2026-11-23', to: '2026-11-30', tz: 'Europe/Rome' });
		const starts = found.map((one) => one.when.start).sort();
		expect(starts).toContain('2026-11-23T00:00');
		expect(starts).toContain('2026-11-29T23:00');
		expect(starts).toContain('2026-11-20');
		expect(starts).toContain('2026-11-29');
		expect(starts).not.toContain('2026-11-22T23:00');
		expect(starts).not.toContain('2026-11-30');
	});

	test('refuses to open a database that a newer Daybook wrote', async () => {
		const name = freshName();
		const store = await testStore(name);
		await store.db.meta.put({ key: 'format', value: 99 });
		store.close();
		await expect(testStore(name)).rejects.toThrow('newerDatabase');
	});
});

describe('undo [F6]', () => {
	test('takes back several commands, one by one, also after a restart', async () => {
		const name = freshName();
		const store = await testStore(name);
		const plan = planned(store, { subject: 'One' });
		await commit(store, { command: 'plan', patches: [plan] });
		await commit(store, { command: 'edit', patches: [{ type: 'activity', id: plan.id, fields: { subject: 'Two', location: 'Room' } }] });
		await commit(store, { command: 'edit', patches: [{ type: 'activity', id: plan.id, fields: { subject: 'Three' } }] });
		expect((await store.undo()).ok).toBe(true);
		expect((await activity(store, plan.id)).subject).toBe('Two');
		store.close();
		const again = await testStore(name);
		await again.undo();
		expect(await activity(again, plan.id)).toMatchObject({ subject: 'One' });
		expect((await activity(again, plan.id)).location).toBeUndefined();
		await again.undo();
		expect((await activity(again, plan.id)).deletedAt).toBeDefined();
		expect(await again.undo()).toEqual({ ok: false, problem: { kind: 'nothingToUndo' } });
		for (const subject of ['One', 'Two', 'Three']) {
			await again.redo();
			expect(await activity(again, plan.id)).toMatchObject({ subject });
		}
		expect((await again.redo()).ok).toBe(false);
		await again.undo();
		expect((await activity(again, plan.id)).subject).toBe('Two');
		expect((await again.compareRows()).differing).toEqual([]);
	});
});

describe('the journal', () => {
	test('merges the rows of ended sessions into one each', async () => {
		const name = freshName();
		const store = await testStore(name);
		const plan = planned(store);
		await commit(store, { command: 'plan', patches: [plan] });
		for (let n = 0; n < 5; n++) {
			await commit(store, { command: 'edit', patches: [{ type: 'activity', id: plan.id, fields: { subject: `Edit ${n}` } }] });
		}
		const before = await store.db.journal.count();
		expect(await store.mergeSessions()).toBe(before - 1);
		expect(await store.db.journal.count()).toBe(1);
		expect((await store.compareRows()).differing).toEqual([]);
		await store.undo();
		expect((await activity(store, plan.id)).subject).toBe('Edit 3');
	});

	test('two tabs write the same records at once, and the rows are what the journal says [G8]', async () => {
		const name = freshName();
		const tabs = [await testStore(name), await testStore(name)];
		const plans = Array.from({ length: 5 }, () => planned(tabs[0]!));
		await commit(tabs[0]!, { command: 'plan', patches: plans });
		const edits = tabs.flatMap((tab, t) =>
			Array.from({ length: 40 }, (_, n) =>
				commit(tab, { command: 'edit', patches: [{ type: 'activity', id: plans[n % 5]!.id, fields: { subject: `${t} ${n}` } }] }),
			),
		);
		await Promise.all(edits);
		expect((await tabs[0]!.compareRows()).differing).toEqual([]);
	});
});
