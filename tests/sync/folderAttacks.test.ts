import { afterEach, describe, expect, test } from 'vitest';
import { nameOf } from '#lib/sync/folder/fileName.ts';
import { bytesOfHex, utf8 } from '#lib/sync/bytes.ts';
import { Packer } from '#lib/sync/packing.ts';
import { sealMessage } from '#lib/sync/sealedMessage.ts';
import { seal } from '#lib/sync/sealing.ts';
import { writeTeamFile } from '#lib/sync/teamFile.ts';
import { removeDeed } from '#lib/sync/deeds.ts';
import { activity } from '../store/testStore.ts';
import { MemoryFolder } from './support/memoryFolder.ts';
import { knowledge, plan, sharedCalendar } from './support/network.ts';
import { at, closeAll, edit, own, replicas, subjectAt } from './support/folderDevices.ts';

afterEach(closeAll);

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
