import { describe, expect, test } from 'vitest';
import type { FieldValues } from '#lib/model/change.ts';
import { formatEntry, parseEntry, type Entry } from '#lib/store/entry.ts';
import { History } from '#lib/store/history.ts';
import { newId } from '#lib/store/newId.ts';
import { refOf } from '#lib/store/writeRef.ts';
import type { Store } from '#lib/store/store.ts';
import { activity, commit, planned } from './testStore.ts';
import { give, team } from './support/team.ts';

const edit = (store: Store, id: string, fields: FieldValues<'activity'>) => commit(store, { command: 'edit', patches: [{ type: 'activity', id, fields }] });
const keysOf = async (store: Store, id: string) => (await store.db.rows('activity').get(id))?._rivals;

/** Devices that all have one activity of a calendar that the team sees. */
async function begun(size: number) {
	const { stores, judge } = await team(size);
	const [anna] = stores as [Store, ...Store[]];
	const calendarId = newId();
	await commit(anna, { command: 'addCalendar', patches: [{ type: 'calendar', id: calendarId, create: true, fields: { name: 'Team', sharing: 'full' } }] });
	const plan = planned(anna, { subject: 'Visit', location: 'Office', calendarId });
	await commit(anna, { command: 'plan', patches: [plan] });
	const meet = async () => {
		for (const from of stores) for (const to of stores) if (from !== to) await give(from, to, judge);
	};
	await meet();
	return { stores: stores as [Store, Store, ...Store[]], id: plan.id, meet, judge };
}

describe('what an entry says that its author had seen', () => {
	const entry: Entry = {
		recordId: '0192f1c0-0000-7000-8000-000000000001',
		hlc: 1_764_000_000_000,
		values: { n: 'Rossi', l: null, s: 'done' },
		command: 'edit',
		bases: new Map([['l', ['0mwun79c1.bbbbbbbbbbbbbbbb', '0mwun79c2.00ff10e0a1b2c3d4']]]),
	};

	test('is read as it was written, and takes 27 bytes for a field that another had written', () => {
		expect(parseEntry(formatEntry(entry))).toEqual(entry);
		const { bases: _bases, ...old } = entry;
		const short: Entry = { ...entry, bases: new Map([['n', ['0mwun79c1.bbbbbbbbbbbbbbbb']]]) };
		expect(parseEntry(formatEntry(short))).toEqual(short);
		expect(formatEntry(short).length - formatEntry(old).length).toBe(27);
		const none: Entry = { ...entry, bases: new Map() };
		expect(parseEntry(formatEntry(none))).toEqual(none);
		expect(formatEntry(none).length - formatEntry(old).length).toBe(2);
		const over: Entry = { ...none, over: [`0mwun79c1.bbbbbbbbbbbbbbbb.00000016v7m`] };
		expect(parseEntry(formatEntry(over))).toEqual(over);
	});

	test('is unsaid by an older Daybook, and by a newer one that says it otherwise', () => {
		const { bases: _bases, ...old } = entry;
		expect(parseEntry(formatEntry(old))).toEqual(old);
		expect(parseEntry(`["a",5,{"n":"x"},"edit",{"more":1},"and more"]`)).not.toHaveProperty('bases');
	});

	test('makes an entry unreadable where it is none', () => {
		const ref = '0mwun79c1u7u7u7u7u7s';
		expect(parseEntry(`["a",5,{"n":"x"},"edit",0,["${ref}"]]`)?.bases).toEqual(new Map([['n', ['0mwun79c1.bbbbbbbbbbbbbbbb']]]));
		for (const wrong of ['7', '"x"', '{}', '["x"]', '[5]', `["${ref}","${ref}"]`, `["${ref}x"]`, `["${ref.slice(0, -1)}t"]`, `["${ref.toUpperCase()}"]`, `["${ref.repeat(33)}"]`, '[["a"]]'])
			expect(parseEntry(`["a",5,{"n":"x"},"edit",0,${wrong}]`), wrong).toBeUndefined();
	});
});

describe('two values of one field, written by people who did not know of one another', () => {
	test('are both kept, and told on both devices, until somebody who knows both writes [F5]', async () => {
		const { stores, id, meet } = await begun(2);
		const [anna, bob] = stores;
		await edit(anna, id, { location: 'Turin', subject: 'Visit to Rossi' });
		await edit(bob, id, { location: 'Milan' });
		await meet();
		for (const store of stores) {
			expect(await activity(store, id)).toMatchObject({ location: 'Milan', subject: 'Visit to Rossi' });
			expect(await keysOf(store, id)).toEqual(['l']);
			expect((await store.compareRows()).differing).toEqual([]);
		}
		await edit(anna, id, { location: 'Turin' });
		await meet();
		for (const store of stores) {
			expect((await activity(store, id)).location).toBe('Turin');
			expect(await keysOf(store, id)).toBeUndefined();
			expect((await store.compareRows()).differing).toEqual([]);
		}
	});

	test('are none where one had seen the other, whichever device and session wrote, and where both wrote the same', async () => {
		const { stores, id, meet } = await begun(2);
		const [anna, bob] = stores;
		for (const [store, location] of [[anna, 'Turin'], [bob, 'Milan'], [bob, 'Rome'], [anna, 'Bari']] as const) {
			await edit(store, id, { location });
			await meet();
			for (const one of stores) expect(await keysOf(one, id)).toBeUndefined();
		}
		for (const store of stores) await edit(store, id, { subject: 'Same', deletedAt: new Date().toISOString() });
		await meet();
		for (const store of stores) expect(await keysOf(store, id)).toBeUndefined();
	});

	test('name what they replaced: one write of another device, in one attempt', async () => {
		const { stores, id, meet } = await begun(2);
		const [anna, bob] = stores;
		const stamp = await edit(anna, id, { location: 'Turin' });
		await meet();
		const rows = await bob.db.journal.count();
		const later = await edit(bob, id, { location: 'Milan' });
		const written = (await new History(bob.db).ofRecord(id)).find((entry) => entry.stamp === later);
		expect(written?.bases).toEqual(new Map([['l', [refOf(stamp)]]]));
		expect(await bob.db.journal.count()).toBe(rows + 1);
	});
});
