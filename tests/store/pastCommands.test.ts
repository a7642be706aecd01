import { expect, test } from 'vitest';
import { pastCommands } from '#lib/store/pastCommands.ts';
import { commit, planned, testStore } from './testStore.ts';

const options = { limit: 50, records: 2, withChanges: false };

test('past commands come the newest first, with the records they wrote and what became of them [F6]', async () => {
	const store = await testStore();
	const plans = [planned(store, { subject: 'A' }), planned(store, { subject: 'B' }), planned(store, { subject: 'C' })];
	await commit(store, { command: 'import', patches: plans });
	const edited = await commit(store, {
		command: 'edit',
		patches: [{ type: 'activity', id: plans[1]!.id, fields: { subject: 'B2' } }],
	});
	const past = await pastCommands(store.db, { ...options, withChanges: true });
	expect(past.map(({ command, count }) => [command, count])).toEqual([
		['edit', 1],
		['import', 3],
		['begin', 15],
	]);
	expect(past[0]).toMatchObject({ stamp: edited, device: store.self.deviceId });
	expect(past[0]?.records[0]).toMatchObject({ type: 'activity', record: { subject: 'B2' } });
	expect(past[0]?.records[0]?.changes).toMatchObject([{ field: 'subject', from: 'B', to: 'B2' }]);
	expect(past[1]?.records).toHaveLength(2);
});

test('a command that was taken back is marked, and no longer when it was done again [F6]', async () => {
	const store = await testStore();
	const plan = planned(store, { subject: 'A' });
	await commit(store, { command: 'plan', patches: [plan] });
	const edited = await commit(store, {
		command: 'edit',
		patches: [{ type: 'activity', id: plan.id, fields: { subject: 'B' } }],
	});
	const find = async () => (await pastCommands(store.db, options)).find(({ stamp }) => stamp === edited);
	expect((await find())?.takenBackBy).toBeUndefined();
	const undone = await store.undo(edited);
	const undo = undone.ok ? undone.value.stamp : '';
	expect((await find())?.takenBackBy).toBe(undo);
	await store.undo(undo);
	expect((await find())?.takenBackBy).toBeUndefined();
	expect((await store.find.get('activity', plan.id))?.subject).toBe('B');
});
