import { afterEach, describe, expect, test, vi } from 'vitest';
import { nameOf } from '#lib/sync/folder/fileName.ts';
import { writeTeamFile } from '#lib/sync/teamFile.ts';
import { newId } from '#lib/store/newId.ts';
import { commit } from '../store/testStore.ts';
import { MemoryFolder } from './support/memoryFolder.ts';
import { knowledge, plan, sharedCalendar } from './support/network.ts';
import { at, closeAll, edit, own, replicas, subjectAt } from './support/folderDevices.ts';

afterEach(closeAll);

describe('a folder that several devices share', () => {
	test('brings what one wrote to another who was never there with him; each writes files of its own alone', async () => {
		const [anna, bob, cleo] = await replicas();
		const folder = new MemoryFolder();
		const id = await plan(anna.store, await sharedCalendar(anna.store), 'Rossi');
		await at(folder, anna).look();
		const before = new Map(folder.files);
		await at(folder, bob).look();
		expect(await subjectAt(bob, id)).toBe('Rossi');
		await edit(bob, id, { subject: 'Bianchi' });
		await at(folder, bob).look();
		for (const [name, file] of before) expect(folder.files.get(name)).toBe(file);
		await at(folder, cleo).look();
		expect(await knowledge(cleo)).toBe(await knowledge(bob));
		expect(cleo.team.digest).toBe(bob.team.digest);
	});

	test('says no word to who has not the key, and none of a private calendar to who has it [T7]', async () => {
		const [anna, bob] = await replicas();
		const folder = new MemoryFolder();
		await plan(anna.store, await sharedCalendar(anna.store, 'Visible'), 'Visible');
		const hidden = newId();
		await commit(anna.store, {
			command: 'addCalendar',
			patches: [{ type: 'calendar', id: hidden, create: true, fields: { name: 'Canary', sharing: 'private' } }],
		});
		await plan(anna.store, hidden, 'Canary');
		await at(folder, anna).look();
		const all = [...folder.files].map(([name, { bytes }]) => name + Buffer.from(bytes).toString('latin1')).join();
		expect(all).not.toMatch(/Visible|Canary/);
		await at(folder, bob).look();
		expect(JSON.stringify(await bob.store.db.rows('activity').toArray())).toMatch(/Visible/);
		expect(JSON.stringify(await bob.store.db.rows('activity').toArray())).not.toMatch(/Canary/);
	});

	test('does not grow without end: much that changes is a few files, not much larger than what they say', async () => {
		const [anna] = await replicas();
		const folder = new MemoryFolder();
		const calendar = await sharedCalendar(anna.store);
		const { look } = at(folder, anna);
		let most = 0;
		for (let n = 0; n < 60; n++) {
			// Words that do not deflate to nothing.
			await plan(anna.store, calendar, Array.from({ length: 400 }, () => newId()).join(' '));
			await look();
			most = Math.max(most, folder.files.size);
		}
		const bytes = [...folder.files.values()].reduce((sum, file) => sum + file.bytes.length, 0);
		const whole = (await writeTeamFile(anna.team))!.length;
		expect(whole).toBeGreaterThan(300_000);
		expect(most).toBeLessThanOrEqual(6);
		expect(bytes).toBeLessThan(whole * 1.2);
	});

	test('of what nobody has changed nothing is read again, not even at the next start', async () => {
		const [anna, bob] = await replicas();
		const folder = new MemoryFolder();
		await plan(anna.store, await sharedCalendar(anna.store), 'Rossi');
		await at(folder, anna).look();
		const first = at(folder, bob);
		await first.look(3);
		folder.reads = 0;
		await first.look(3);
		await at(folder, bob).look(3);
		expect(folder.reads).toBeLessThanOrEqual(1);
	});

	test('puts back what somebody took away, whoever wrote it', async () => {
		const [anna, bob, cleo] = await replicas();
		const folder = new MemoryFolder();
		const id = await plan(anna.store, await sharedCalendar(anna.store), 'Rossi');
		await at(folder, anna).look();
		const second = at(folder, bob);
		await second.look();
		for (const name of own(folder, anna)) folder.files.delete(name);
		await second.look(6);
		await at(folder, cleo).look();
		expect(await subjectAt(cleo, id)).toBe('Rossi');
	});
});

test.each(['NotReadableError', 'NotFoundError', 'NotAllowedError'])(
	'%s of one file stops no other, and it is read when it can be',
	async (fault) => {
		const [anna, bob, cleo] = await replicas();
		const folder = new MemoryFolder();
		const ids = [anna, cleo].map(async ({ store }) => plan(store, await sharedCalendar(store), 'Rossi'));
		const [ofAnna, ofCleo] = (await Promise.all(ids)) as [string, string];
		await at(folder, anna).look();
		const [held] = own(folder, anna) as [string];
		folder.unreadable.set(held, fault);
		await at(folder, cleo).look();
		const { folders, look } = at(folder, bob);
		const ofBob = await plan(bob.store, await sharedCalendar(bob.store), 'Bianchi');
		await look();
		expect(folders.state).toMatchObject({ faults: [{ file: held, fault: 'fileUnreadable' }] });
		expect(folders.standing()).toBe('open');
		expect(await subjectAt(bob, ofCleo)).toBe('Rossi');
		folder.unreadable.clear();
		await look();
		expect(folders.state?.faults).toEqual([]);
		expect(await subjectAt(bob, ofAnna)).toBe('Rossi');
		await at(folder, cleo).look();
		expect(await subjectAt(cleo, ofBob)).toBe('Bianchi');
	},
);

test.each([
	['NotFoundError', 'gone'],
	['NotAllowedError', 'ask'],
	['NoModificationAllowedError', 'readOnly'],
	['QuotaExceededError', 'full'],
])('%s is said on its line, and when it is over all goes on', async (fault, problem) => {
	const [anna, bob] = await replicas();
	const folder = new MemoryFolder();
	const id = await plan(anna.store, await sharedCalendar(anna.store), 'Rossi');
	const { folders, look } = at(folder, anna);
	expect(folders.standing()).toBe('off');
	folder.fault = fault;
	await look();
	expect(folders.state).toMatchObject({ name: 'Shared', problem });
	expect(folders.standing()).toBe('waiting');
	folder.fault = undefined;
	await look();
	expect(folders.standing()).toBe('open');
	await at(folder, bob).look();
	expect(await subjectAt(bob, id)).toBe('Rossi');
});

test('a disk that is full gets no new file at each look, and is written when there is room', async () => {
	const [anna, bob] = await replicas();
	const folder = new MemoryFolder();
	for (const number of [1, 2, 3]) folder.put(nameOf(anna.team.id, anna.team.device.id, number), new Uint8Array(100));
	const id = await plan(anna.store, await sharedCalendar(anna.store), 'Rossi');
	const { folders, look } = at(folder, anna);
	folder.isFull = true;
	await look(5);
	expect(folders.state).toMatchObject({ problem: 'full' });
	expect(folder.files.size).toBe(3);
	folder.isFull = false;
	await look();
	expect(own(folder, anna)).toEqual([nameOf(anna.team.id, anna.team.device.id, 3)]);
	await at(folder, bob).look();
	expect(await subjectAt(bob, id)).toBe('Rossi');
});

test('a start without permission forgets nothing that was known, and observes once it is allowed', async () => {
	const [anna, bob] = await replicas();
	const folder = new MemoryFolder();
	await plan(anna.store, await sharedCalendar(anna.store), 'Rossi');
	await at(folder, anna).look();
	await at(folder, bob).look(3);
	const observed: unknown[] = [];
	vi.stubGlobal(
		'FileSystemObserver',
		class {
			observe = (of: unknown) => Promise.resolve(void observed.push(of));
			disconnect = () => {};
		},
	);
	const known = async () => (await bob.store.db.meta.get('folderFiles'))?.value;
	const before = await known();
	folder.permission = 'prompt';
	const { folders, look } = at(folder, bob);
	await look(2);
	expect(await known()).toEqual(before);
	expect(observed).toEqual([]);
	folder.reads = 0;
	await folders.allow();
	await look(2);
	expect(observed).toEqual([folder.handle]);
	expect(folder.reads).toBeLessThanOrEqual(1);
});

test('a permission that has ended is asked for when a button is pressed', async () => {
	const [anna] = await replicas();
	const folder = new MemoryFolder();
	folder.permission = 'prompt';
	const { folders, look } = at(folder, anna);
	await look();
	expect(folders.state).toMatchObject({ problem: 'ask' });
	expect(folder.files.size).toBe(0);
	await folders.allow();
	await look();
	expect(folders.state?.problem).toBeUndefined();
	expect(folder.files.size).toBe(1);
});
