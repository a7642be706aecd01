import { describe, expect, test } from 'vitest';
import { History } from '#lib/store/history.ts';
import { changesOf } from '#lib/store/changesOf.ts';
import { parseStamp } from '#lib/store/stamp.ts';
import { commit, planned, testStore } from './testStore.ts';

describe('the changes of a record', () => {
	test('are told field by field, from what to what, by whom, when and why', async () => {
		let now = Date.UTC(2026, 10, 22, 9);
		const store = await testStore(undefined, () => (now += 1_000));
		const plan = planned(store, { subject: 'One' });
		await commit(store, { command: 'plan', patches: [plan] });
		const stamp = await commit(store, {
			command: 'edit',
			patches: [{ type: 'activity', id: plan.id, fields: { subject: 'Two', location: 'Room', tags: { red: true } } }],
		});
		const changes = changesOf(await new History(store.db).ofRecord(plan.id));
		const edits = changes.filter((change) => change.stamp === stamp);
		const cause = { command: 'edit', type: 'activity', recordId: plan.id, device: store.self.deviceId };
		expect(edits).toEqual(
			expect.arrayContaining([
				expect.objectContaining({ ...cause, field: 'subject', from: 'One', to: 'Two' }),
				expect.objectContaining({ ...cause, field: 'location', from: undefined, to: 'Room' }),
				expect.objectContaining({ ...cause, field: 'tags', member: 'red', from: undefined, to: true }),
			]),
		);
		expect(edits).toHaveLength(3);
		expect(edits[0]?.at).toBe(new Date(parseStamp(stamp).hlc).toISOString());
		const creation = changes.filter(({ command }) => command === 'plan');
		expect(creation).toContainEqual(expect.objectContaining({ field: 'subject', from: undefined, to: 'One' }));
		expect(creation.map(({ field }) => field)).not.toContain('location');
	});

	test('tell an undo as what it put back', async () => {
		const store = await testStore();
		const plan = planned(store, { subject: 'One' });
		await commit(store, { command: 'plan', patches: [plan] });
		await commit(store, { command: 'edit', patches: [{ type: 'activity', id: plan.id, fields: { subject: 'Two' } }] });
		await store.undo();
		const changes = changesOf(await new History(store.db).ofRecord(plan.id));
		expect(changes.at(-1)).toMatchObject({ command: 'undo', field: 'subject', from: 'Two', to: 'One' });
	});

	test('of a record whose creation has not arrived are none', async () => {
		const store = await testStore();
		const plan = planned(store);
		await commit(store, { command: 'plan', patches: [plan] });
		await commit(store, { command: 'edit', patches: [{ type: 'activity', id: plan.id, fields: { subject: 'Two' } }] });
		const entries = await new History(store.db).ofRecord(plan.id);
		expect(changesOf(entries.filter(({ code }) => code === undefined))).toEqual([]);
		expect(changesOf([])).toEqual([]);
	});
});
