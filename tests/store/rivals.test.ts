import { describe, expect, test, vi } from 'vitest';
import type { FieldValues } from '#lib/model/change.ts';
import { changesOf } from '#lib/store/changesOf.ts';
import { formatEntry, parseEntry, type Entry } from '#lib/store/entry.ts';
import { History } from '#lib/store/history.ts';
import { newId } from '#lib/store/newId.ts';
import { rivalRecords } from '#lib/store/rivalFields.ts';
import { refOf } from '#lib/store/writeRef.ts';
import type { Store } from '#lib/store/store.ts';
import { Writer } from '#lib/store/writer.ts';
import { activity, commit, planned, testStore } from './testStore.ts';
import { give, team } from './support/team.ts';

const edit = (store: Store, id: string, fields: FieldValues<'activity'>) =>
	commit(store, { command: 'edit', patches: [{ type: 'activity', id, fields }] });
const keysOf = async (store: Store, id: string) => (await store.db.rows('activity').get(id))?._rivals;

/** Devices that all have one activity of a calendar that the team sees. */
async function begun(size: number, walls: readonly (() => number)[] = []) {
	const { stores, judge } = await team(size, walls);
	const [anna] = stores as [Store, ...Store[]];
	const calendarId = newId();
	await commit(anna, {
		command: 'addCalendar',
		patches: [{ type: 'calendar', id: calendarId, create: true, fields: { name: 'Team', sharing: 'full' } }],
	});
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
		for (const wrong of [
			'7',
			'"x"',
			'{}',
			'["x"]',
			'[5]',
			`["${ref}","${ref}"]`,
			`["${ref}x"]`,
			`["${ref.slice(0, -1)}t"]`,
			`["${ref.toUpperCase()}"]`,
			`["${ref.repeat(33)}"]`,
			'[["a"]]',
		])
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
		for (const [store, location] of [
			[anna, 'Turin'],
			[bob, 'Milan'],
			[bob, 'Rome'],
			[anna, 'Bari'],
		] as const) {
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

	test('are told on each device as changes that went on from one base; a choice can be taken back, and then both are there again [F5] [F6]', async () => {
		const { stores, id, meet } = await begun(2);
		const [anna, bob] = stores;
		const base = await edit(bob, id, { location: 'Rome' });
		await meet();
		const turin = await edit(anna, id, { location: 'Turin' });
		const milan = await edit(bob, id, { location: 'Milan' });
		await meet();
		for (const store of stores) {
			const changes = changesOf(await new History(store.db).ofRecord(id)).filter(
				({ field, command }) => field === 'location' && command === 'edit',
			);
			expect(changes.map(({ stamp, base: from, rivals }) => [stamp, from, rivals])).toEqual([
				[base, changes[0]!.base, []],
				[turin, base, [milan]],
				[milan, base, [turin]],
			]);
			const [found] = await rivalRecords(store.db);
			expect(found?.fields[0]?.values.map(({ stamp, device, value }) => [stamp, device, value])).toEqual([
				[milan, bob.self.deviceId, 'Milan'],
				[turin, anna.self.deviceId, 'Turin'],
			]);
		}
		// She keeps what stands, which changes no value; and thinks better of it.
		await edit(anna, id, { location: 'Milan' });
		await meet();
		for (const store of stores) expect(await rivalRecords(store.db)).toEqual([]);
		expect(await anna.undo()).toMatchObject({ ok: true });
		await meet();
		for (const store of stores) {
			expect((await activity(store, id)).location).toBe('Milan');
			expect((await rivalRecords(store.db)).map(({ fields }) => fields[0]!.values.map(({ value }) => value))).toEqual([['Milan', 'Turin']]);
			expect((await store.compareRows()).differing).toEqual([]);
		}
		// Restoring the one that lost makes it current everywhere.
		await edit(bob, id, { location: 'Turin' });
		await meet();
		for (const store of stores) {
			expect((await activity(store, id)).location).toBe('Turin');
			expect(await rivalRecords(store.db)).toEqual([]);
		}
		// And what was written in vain and taken back is nobody's rival.
		await edit(anna, id, { subject: 'Hers' });
		await edit(bob, id, { subject: 'His' });
		await anna.undo();
		await meet();
		expect((await rivalRecords(bob.db)).flatMap(({ fields }) => fields[0]!.values.map(({ value, command }) => [command, value]))).toEqual([
			['undo', 'Visit'],
			['edit', 'His'],
		]);
		await bob.undo();
		await meet();
		for (const store of stores) expect(await rivalRecords(store.db)).toEqual([]);
	});

	test('are told too where the other came between the look of whoever wrote and his writing, by another tab: the first look counts [F5]', async () => {
		for (const ahead of [0, 3 * 86_400_000]) {
			const { stores, id, meet, judge } = await begun(2, [Date.now, () => Date.now() + ahead]);
			const [anna, bob] = stores;
			await edit(bob, id, { location: 'Rome' });
			await meet();
			const milan = await edit(bob, id, { location: 'Milan' });
			const otherTab = await testStore(anna.db.name);
			const write = vi.spyOn(Writer.prototype, 'write').mockImplementationOnce(async function (this: Writer, ...args) {
				await give(bob, otherTab, judge);
				return this.write(...args);
			});
			const turin = await edit(anna, id, { location: 'Turin' });
			write.mockRestore();
			await meet();
			for (const store of stores) {
				const [found] = await rivalRecords(store.db);
				expect(found?.fields[0]?.values.map(({ stamp }) => stamp).sort()).toEqual([turin, milan].sort());
				expect((await store.compareRows()).differing).toEqual([]);
			}
			otherTab.close();
		}
	});

	test('of three are all put to people, who may hear of them in any order; a set of members has rivals one by one [F5]', async () => {
		const { stores, id, judge } = await begun(4);
		const [anna, bob, cleo, dora] = stores as [Store, Store, Store, Store];
		await edit(anna, id, { tags: { red: true, blue: true } });
		for (const other of [bob, cleo]) await give(anna, other, judge);
		await edit(anna, id, { tags: { red: undefined }, when: { start: '2026-11-24T12:00', tz: 'Europe/Rome' } });
		await edit(bob, id, { tags: { red: undefined, blue: undefined }, when: { start: '2026-11-24T13:00', tz: 'Europe/Rome' } });
		await edit(cleo, id, { tags: { blue: true }, when: { start: '2026-11-24T14:00', tz: 'Europe/Rome' } });
		for (const from of [cleo, anna, bob, cleo]) await give(from, dora, judge);
		for (const from of [bob, dora]) await give(from, anna, judge);
		for (const store of [anna, dora]) {
			const [found] = await rivalRecords(store.db);
			const told = found!.fields.map(({ field, member, values }) => [
				field,
				member,
				values.map(({ value }) => (value as { start?: string } | undefined)?.start ?? value),
			]);
			expect(told).toEqual([
				['tags', 'blue', [true, undefined]],
				['when', undefined, ['2026-11-24T14:00', '2026-11-24T12:00', '2026-11-24T13:00']],
			]);
			expect((await store.compareRows()).differing).toEqual([]);
		}
	});
});
