import { expect, test } from 'vitest';
import type { Patch } from '#lib/model/change.ts';
import type { Store } from '#lib/store/store.ts';
import { activity, commit, planned, testStore } from './testStore.ts';
import { give, team } from './support/team.ts';
import { newId } from '#lib/store/newId.ts';

const edit = (id: string, fields: object): Patch => ({ type: 'activity', id, fields });
const written = ({ db }: Store) => db.journal.count();

test('a change that changes nothing is not written, gives nothing to take back, and stands before nothing that is', async () => {
	const store = await testStore();
	const plan = planned(store, { subject: 'Rossi' });
	const [stamp, other] = [await commit(store, { command: 'plan', patches: [plan] }), planned(store, { subject: 'Bianchi' })];
	await commit(store, { command: 'plan', patches: [other] });
	expect(stamp).not.toBe('');
	const before = await written(store);
	const same = { subject: 'Rossi', when: { tz: 'Europe/Rome', end: '2026-11-24T11:00', start: '2026-11-24T10:00' } };
	expect(await store.commit({ command: 'edit', patches: [edit(plan.id, same), edit(other.id, { subject: 'Bianchi' })] })).toEqual({
		ok: true,
		value: undefined,
	});
	expect(await written(store)).toBe(before);
	// One patch of several that says something new is enough.
	expect(await commit(store, { command: 'edit', patches: [edit(plan.id, same), edit(other.id, { subject: 'Verdi' })] })).not.toBe('');
	expect((await store.undo()).ok).toBe(true);
	expect((await activity(store, other.id)).subject).toBe('Bianchi');
	// To take back, and to do again, is always written.
	expect((await store.redo()).ok).toBe(true);
	expect(await commit(store, { command: 'edit', patches: [edit(other.id, { subject: 'Verdi' })] })).toBe('');
	expect((await store.undo()).ok).toBe(true);
	expect((await activity(store, other.id)).subject).toBe('Bianchi');
	expect((await store.compareRows()).differing).toEqual([]);
});

test('whoever chooses the value that is shown among rival ones changes something: the others are gone', async () => {
	const { stores, judge } = await team(2);
	const [anna, bob] = stores as [Store, Store];
	const calendarId = newId();
	await commit(anna, {
		command: 'addCalendar',
		patches: [{ type: 'calendar', id: calendarId, create: true, fields: { name: 'Team', sharing: 'full' } }],
	});
	const plan = planned(anna, { subject: 'Rossi', calendarId });
	await commit(anna, { command: 'plan', patches: [plan] });
	await give(anna, bob, judge);
	await commit(anna, { command: 'edit', patches: [edit(plan.id, { subject: 'Of Anna' })] });
	await commit(bob, { command: 'edit', patches: [edit(plan.id, { subject: 'Of Bob' })] });
	await give(anna, bob, judge);
	const { subject } = await activity(bob, plan.id);
	const rivals = async () => (await bob.db.rows('activity').get(plan.id))!['_rivals'];
	expect(await rivals()).toHaveLength(1);
	expect(await commit(bob, { command: 'edit', patches: [edit(plan.id, { subject })] })).not.toBe('');
	expect(await rivals()).toBeUndefined();
	expect(await commit(bob, { command: 'edit', patches: [edit(plan.id, { subject })] })).toBe('');
});
