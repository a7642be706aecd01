import { describe, expect, test } from 'vitest';
import type { FieldValues } from '#lib/model/change.ts';
import { newId } from '#lib/store/newId.ts';
import { parseStamp } from '#lib/store/stamp.ts';
import type { Store } from '#lib/store/store.ts';
import { activity, commit, freshName, planned, testStore } from './testStore.ts';
import { give, team, teamRecords } from './support/team.ts';

const now = Date.UTC(2026, 10, 24, 9);
const years = 365 * 86_400_000;
const edit = (store: Store, id: string, fields: FieldValues<'activity'>) =>
	commit(store, { command: 'edit', patches: [{ type: 'activity', id, fields }] });
const hlcOf = (stamp: string) => parseStamp(stamp).hlc;

/** Clocks that are off by so many milliseconds; each reading is a second later than the one before, of any. */
function clocks(...off: number[]): (() => number)[] {
	let wall = now;
	return off.map((by) => () => (wall += 1000) + by);
}

async function shared(store: Store): Promise<string> {
	const calendarId = newId();
	await commit(store, {
		command: 'addCalendar',
		patches: [{ type: 'calendar', id: calendarId, create: true, fields: { name: 'Team', sharing: 'full' } }],
	});
	const plan = planned(store, { subject: 'First', calendarId });
	await commit(store, { command: 'plan', patches: [plan] });
	return plan.id;
}

describe('a colleague whose clock is years ahead', () => {
	test('does not win for ever: whoever saw his write can replace it, at a time of today, and it stays so everywhere', async () => {
		const { stores, judge } = await team(3, clocks(0, 10 * years, 0));
		const [anna, future, cleo] = stores as [Store, Store, Store];
		const id = await shared(anna);
		await give(anna, future, judge);
		expect(hlcOf(await edit(future, id, { subject: 'Future', location: 'Future' }))).toBeGreaterThan(now + 9 * years);
		await give(future, anna, judge);
		expect((await activity(anna, id)).subject).toBe('Future');
		const stamp = await edit(anna, id, { subject: 'Today' });
		expect(hlcOf(stamp)).toBeLessThan(now + 86_400_000);
		expect(await activity(anna, id)).toMatchObject({ subject: 'Today', location: 'Future' });
		// Cleo hears of the answer first, and then of what it answered.
		for (const from of [anna, future, anna]) await give(from, cleo, judge);
		await give(anna, future, judge);
		for (const store of stores) {
			expect(await teamRecords(store)).toBe(await teamRecords(anna));
			expect((await activity(store, id)).subject).toBe('Today');
			expect((await store.compareRows()).differing).toEqual([]);
		}
		await edit(cleo, id, { subject: 'Later' });
		await give(cleo, anna, judge);
		expect((await activity(anna, id)).subject).toBe('Later');
		await cleo.undo();
		await give(cleo, anna, judge);
		expect((await activity(anna, id)).subject).toBe('Today');
		expect((await anna.compareRows()).differing).toEqual([]);
	});

	test('does not move our clock, so that what we write elsewhere bears the time of today', async () => {
		const { stores, judge } = await team(2, clocks(0, 10 * years));
		const [anna, future] = stores as [Store, Store];
		await shared(future);
		await give(future, anna, judge);
		const stamp = await commit(anna, { command: 'plan', patches: [planned(anna)] });
		expect(hlcOf(stamp)).toBeLessThan(now + 86_400_000);
	});

	test('who writes at the end of all times can still be answered', async () => {
		const { stores, judge } = await team(2, clocks(0, Date.UTC(5188, 0, 1) - now));
		const [anna, end] = stores as [Store, Store];
		const id = await shared(anna);
		await give(anna, end, judge);
		await edit(end, id, { subject: 'The end' });
		await give(end, anna, judge);
		await edit(anna, id, { subject: 'Not yet' });
		await give(anna, end, judge);
		for (const store of stores) expect((await activity(store, id)).subject).toBe('Not yet');
	});
});

describe('a device whose clock is years behind', () => {
	test('still replaces what it saw, and nothing that it did not write over', async () => {
		const { stores, judge } = await team(2, clocks(0, -10 * years));
		const [anna, past] = stores as [Store, Store];
		const id = await shared(anna);
		for (const subject of ['Second', 'Third']) await edit(anna, id, { subject, location: subject });
		await give(anna, past, judge);
		await edit(past, id, { subject: 'Past' });
		expect(await activity(past, id)).toMatchObject({ subject: 'Past', location: 'Third' });
		await give(past, anna, judge);
		expect(await activity(anna, id)).toMatchObject({ subject: 'Past', location: 'Third' });
		for (let n = 0; n < 40; n++) await edit(anna, id, { subject: `Edit ${n}` });
		await give(anna, past, judge);
		// So many writes ahead of its own clock: it is its own that is wrong, and it follows.
		expect(hlcOf(await edit(past, id, { subject: 'Past again' }))).toBeGreaterThan(now - years);
		await give(past, anna, judge);
		for (const store of stores) {
			expect((await activity(store, id)).subject).toBe('Past again');
			expect((await store.compareRows()).differing).toEqual([]);
		}
	});

	test('or was ahead and is right again: what it writes counts, and undo goes back through both times', async () => {
		const name = freshName();
		let wall = now + 10 * years;
		const store = await testStore(name, () => (wall += 1000));
		const plan = planned(store, { subject: 'One' });
		await commit(store, { command: 'plan', patches: [plan] });
		await edit(store, plan.id, { subject: 'Two' });
		store.close();
		wall = now;
		const again = await testStore(name, () => (wall += 1000));
		expect(hlcOf(await edit(again, plan.id, { subject: 'Three' }))).toBeLessThan(now + years);
		expect((await activity(again, plan.id)).subject).toBe('Three');
		expect((await again.compareRows()).differing).toEqual([]);
		for (let n = 0; n < 2; n++) expect((await again.undo()).ok).toBe(true);
		expect((await activity(again, plan.id)).subject).toBe('One');
	});
});
