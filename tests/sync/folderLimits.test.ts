import { afterEach, expect, test } from 'vitest';
import { Folders } from '#lib/sync/folder/folders.ts';
import { mostFiles } from '#lib/sync/folder/folderFiles.ts';
import { writeTeamFile } from '#lib/sync/teamFile.ts';
import { activity } from '../store/testStore.ts';
import { MemoryFolder } from './support/memoryFolder.ts';
import { manyPeers, plan, sharedCalendar, type Replica } from './support/network.ts';

const opened: { close: () => void }[] = [];
afterEach(() => opened.splice(0).forEach((one) => one.close()));

async function replicas(count: number): Promise<Replica[]> {
	const network = await manyPeers(count);
	opened.push(network);
	return network.replicas;
}

/** A device at a folder, and a function that looks into it. */
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
	return { folders, look: () => folders.tick([team], true) };
}

const large = (head: Uint8Array, bytes: number) => {
	const content = new Uint8Array(bytes);
	content.set(head);
	return content;
};

test('what is not of this team is known by its first bytes: nothing large is read into memory for it', async () => {
	const [anna] = (await replicas(1)) as [Replica];
	const [stranger] = (await replicas(1)) as [Replica];
	const folder = new MemoryFolder();
	const other = (await writeTeamFile(stranger.team))!;
	folder.put('film.daybook', large(new Uint8Array([7, 7]), 100_000));
	folder.put('other.daybook', large(other.slice(0, 60), 100_000));
	folder.put(
		'newer.daybook',
		large(
			other.slice(0, 60).map((byte, index) => (index === 8 ? 9 : byte)),
			100_000,
		),
	);
	folder.put('short.daybook', other.slice(0, 12));
	folder.put('empty.daybook', new Uint8Array());
	const { folders, look } = at(folder, anna);
	await look();
	expect(folder.reads).toBe(0);
	expect(folders.state?.faults).toEqual([
		{ file: 'empty.daybook', fault: 'notATeamFile' },
		{ file: 'film.daybook', fault: 'notATeamFile' },
		{ file: 'newer.daybook', fault: 'newerFile' },
		{ file: 'short.daybook', fault: 'fileDamaged' },
	]);
});

test('of more files than anybody needs some are left out, which is said; never those of this device and of its team', async () => {
	const [anna, bob] = (await replicas(2)) as [Replica, Replica];
	const folder = new MemoryFolder();
	for (let n = 0; n < mostFiles + 10; n++) folder.put(`${String(n).padStart(5, '0')}.daybook`, new Uint8Array([1]));
	const id = await plan(anna.store, await sharedCalendar(anna.store), 'Rossi');
	await at(folder, anna).look();
	const second = at(folder, bob);
	await second.look();
	expect((await activity(bob.store, id)).subject).toBe('Rossi');
	expect(second.folders.state).toMatchObject({ left: 11 });
	expect(second.folders.state?.faults).toHaveLength(mostFiles - 1);
});

test('a file that was damaged is read again by itself, soon at first and then more and more seldom', async () => {
	const [anna, bob] = (await replicas(2)) as [Replica, Replica];
	const folder = new MemoryFolder();
	const id = await plan(anna.store, await sharedCalendar(anna.store), 'Rossi');
	await at(folder, anna).look();
	const [[name, file]] = [...folder.files] as [[string, { bytes: Uint8Array<ArrayBuffer>; modified: number }]];
	const whole = file.bytes;
	// A program that keeps folders alike fills it in, and leaves its time and size as they were.
	file.bytes = large(whole.slice(0, 80), whole.length);
	const { folders, look } = at(folder, bob);
	await look();
	expect(folders.state?.faults).toMatchObject([{ file: name }]);
	folder.reads = 0;
	for (let n = 0; n < 100; n++) await look();
	expect(folder.reads).toBeGreaterThan(2);
	expect(folder.reads).toBeLessThan(8);
	file.bytes = whole;
	for (let n = 0; n < 160; n++) await look();
	expect(folders.state?.faults).toEqual([]);
	expect((await activity(bob.store, id)).subject).toBe('Rossi');
});
