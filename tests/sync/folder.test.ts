import { afterEach, describe, expect, test, vi } from 'vitest';
import { Folders } from '#lib/sync/folder/folders.ts';
import { nameOf } from '#lib/sync/folder/fileName.ts';
import { bytesOfHex, utf8 } from '#lib/sync/bytes.ts';
import { Packer } from '#lib/sync/packing.ts';
import { sealMessage } from '#lib/sync/sealedMessage.ts';
import { seal } from '#lib/sync/sealing.ts';
import { writeTeamFile } from '#lib/sync/teamFile.ts';
import { newId } from '#lib/store/newId.ts';
import { removeDeed } from '#lib/sync/deeds.ts';
import { activity, commit } from '../store/testStore.ts';
import { MemoryFolder } from './support/memoryFolder.ts';
import { knowledge, manyPeers, plan, sharedCalendar, type Network, type Replica } from './support/network.ts';

type Three = [Replica, Replica, Replica];
const opened: { close: () => void }[] = [];
afterEach(() => {
	vi.unstubAllGlobals();
	opened.splice(0).forEach((one) => one.close());
});

async function replicas(): Promise<Three> {
	const network: Network = await manyPeers(3);
	opened.push(network);
	return network.replicas as Three;
}

/** A device at a folder: `look` looks into it at once, as often as it takes for what others forgot too. */
function at(folder: MemoryFolder, { store, team }: Replica) {
	const folders = new Folders({
		db: store.db,
		folder: () => Promise.resolve(folder.handle),
		wall: () => 1,
		onchange: () => {},
		onnews: () => {},
		onstored: () => {},
	});
	opened.push(folders);
	const look = async (times = 1) => {
		for (let n = 0; n < times; n++) await folders.tick([team], true);
	};
	return { folders, look };
}

const edit = ({ store }: Replica, id: string, fields: object) =>
	commit(store, { command: 'edit', patches: [{ type: 'activity', id, fields }] });
const subjectAt = async ({ store }: Replica, id: string) => (await activity(store, id)).subject;
const own = ({ files }: MemoryFolder, { team }: Replica) => [...files.keys()].filter((name) => name.includes(team.device.id));

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

describe('attacks by whoever can write to the folder', () => {
	test('a file that is changed, cut off, of another team, newer, or no such file is named and changes nothing; what it held is put there again [T5]', async () => {
		const [anna, bob, cleo] = await replicas();
		const folder = new MemoryFolder();
		const id = await plan(anna.store, await sharedCalendar(anna.store), 'Rossi');
		await at(folder, anna).look();
		const [name] = own(folder, anna) as [string];
		const { bytes } = folder.files.get(name)!;
		const { folders, look } = at(folder, bob);
		const before = await knowledge(bob);
		for (let from = 25; from < bytes.length; from += 61) {
			folder.put(
				name,
				bytes.map((byte, index) => (index === from ? byte ^ 4 : byte)),
			);
			await folders.tick([], true);
			await look();
			expect(folders.state?.faults).toEqual([{ file: name, fault: expect.stringMatching(/fileDamaged|sealedForOthers/) as string }]);
		}
		folder.put(name, bytes.slice(0, bytes.length / 2));
		folder.put(
			'newer.daybook',
			bytes.map((byte, index) => (index === 8 ? 9 : byte)),
		);
		folder.put('photo.daybook', new Uint8Array([1, 2, 3]));
		folder.put('notes.txt', new Uint8Array([1]));
		const [stranger] = await replicas();
		folder.put('other.daybook', (await writeTeamFile(stranger.team))!);
		await look();
		expect(folders.state).toMatchObject({
			faults: [
				{ file: name, fault: 'fileDamaged' },
				{ file: 'newer.daybook', fault: 'newerFile' },
				{ file: 'photo.daybook', fault: 'notATeamFile' },
			],
		});
		expect(await knowledge(bob)).toBe(before);
		await at(folder, anna).look();
		await look();
		await at(folder, cleo).look();
		for (const one of [bob, cleo]) expect(await subjectAt(one, id)).toBe('Rossi');
		expect(folders.state?.faults.map(({ file }) => file)).toEqual(['newer.daybook', 'photo.daybook']);
	});

	test('an older state of a file takes nothing back, and what it lacks is put there again', async () => {
		const [anna, bob, cleo] = await replicas();
		const folder = new MemoryFolder();
		const id = await plan(anna.store, await sharedCalendar(anna.store), 'Rossi');
		const first = at(folder, anna);
		await first.look();
		const [name] = own(folder, anna) as [string];
		const old = folder.files.get(name)!.bytes;
		await edit(anna, id, { subject: 'Bianchi' });
		await first.look();
		await at(folder, bob).look();
		folder.put(name, old);
		await at(folder, bob).look();
		expect(await subjectAt(bob, id)).toBe('Bianchi');
		await first.look();
		await at(folder, cleo).look();
		expect(await subjectAt(cleo, id)).toBe('Bianchi');
	});

	test('who was removed reads no new word, and what he puts there since is in nobody’s records', async () => {
		const [anna, bob, gone] = await replicas();
		const folder = new MemoryFolder();
		const id = await plan(anna.store, await sharedCalendar(anna.store), 'Rossi');
		const all = [anna, bob, gone].map((one) => at(folder, one));
		for (const { look } of all) await look();
		await anna.team.act(await removeDeed(anna.team, [gone.team.device.id]), 0);
		await edit(anna, id, { subject: 'Secret' });
		await edit(gone, id, { location: 'Too late' });
		for (const { look } of [all[2]!, all[0]!, all[1]!, all[0]!]) await look();
		expect(await activity(bob.store, id)).toMatchObject({ subject: 'Secret' });
		for (const one of [anna, bob]) expect((await activity(one.store, id)).location ?? '').toBe('');
		// His own key opens nothing that was written since.
		await all[2]!.look();
		expect(await subjectAt(gone, id)).toBe('Rossi');
		expect(gone.team.self).toBeUndefined();
	});

	test.each([
		['nothing', new Uint8Array()],
		['a number without an end', new Uint8Array(12).fill(255)],
	])('%s sealed with the key of the team is a fault of its file, and the others are read', async (_name, rubbish) => {
		const [anna, bob] = await replicas();
		const folder = new MemoryFolder();
		const { id: team, epoch, operations } = anna.team;
		const head = () => new Packer().raw(utf8('daybook\n')).number(1).raw(bytesOfHex(team)).number(1);
		const roster = await sealMessage({ kind: 'operations', operations }, epoch!, `${team} file roster`);
		folder.put(
			'0-roster.daybook',
			head()
				.bytes(await seal(rubbish, epoch!, `${team} file roster`))
				.done(),
		);
		folder.put(
			'0-rows.daybook',
			head()
				.bytes(roster)
				.bytes(await seal(rubbish, epoch!, `${team} file 0`))
				.done(),
		);
		const id = await plan(anna.store, await sharedCalendar(anna.store), 'Rossi');
		await at(folder, anna).look();
		const { folders, look } = at(folder, bob);
		await look();
		expect(await subjectAt(bob, id)).toBe('Rossi');
		expect(folders.state?.faults).toEqual([
			{ file: '0-roster.daybook', fault: 'sealedForOthers' },
			{ file: '0-rows.daybook', fault: 'fileDamaged' },
		]);
	});

	test('rubbish under the name of one’s own file is written over', async () => {
		const [anna, bob] = await replicas();
		const folder = new MemoryFolder();
		const id = await plan(anna.store, await sharedCalendar(anna.store), 'Rossi');
		folder.put(nameOf(anna.team.id, anna.team.device.id, 1), new Uint8Array(1000));
		const first = at(folder, anna);
		await first.look();
		expect(first.folders.state?.faults).toEqual([]);
		await at(folder, bob).look();
		expect(await subjectAt(bob, id)).toBe('Rossi');
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
