import { afterEach, describe, expect, test } from 'vitest';
import { keepBlob, readBlob } from '#lib/store/blobs.ts';
import { newId } from '#lib/store/newId.ts';
import { isNamedIn, stopWanting, wantContent } from '#lib/store/wanted.ts';
import { Fetching, type Giver, type Said } from '#lib/sync/contents/fetching.ts';
import { pieceBytes, pieceFor } from '#lib/sync/contents/pieceFor.ts';
import { packMessage, unpackMessage } from '#lib/sync/messages.ts';
import { commit, planned, testStore } from '../store/testStore.ts';
import { closeAll, device, eventually, got, joined, nothing, type Device } from './support/desks.ts';
import { sharedCalendar, twoPeers, plan, type Replica } from './support/network.ts';

afterEach(closeAll);

/** A content that nobody could guess from another one. */
const content = (size: number, seed = 7) => new Blob([Uint8Array.from({ length: size }, (_, at) => (at * seed + (at >> 8)) % 251)]);

/** Attaches a content to an activity of this calendar, or of one's own; gives its SHA-256. */
async function attach({ store }: Pick<Device, 'store'>, blob: Blob, calendarId?: string): Promise<string> {
	const sha256 = await keepBlob(store.db, blob, 1);
	const call = planned(store, calendarId === undefined ? {} : { calendarId });
	const fields = {
		target: `activity:${call.id}`,
		kind: 'file',
		name: 'offer.pdf',
		size: blob.size,
		sha256,
		createdBy: store.self.memberId,
	} as const;
	await commit(store, { command: 'plan', patches: [call] });
	await commit(store, { command: 'attach', patches: [{ type: 'attachment', id: newId(), create: true, fields }] });
	return sha256;
}

const known = ({ store }: Device, sha256: string) =>
	eventually(async () => expect(await store.db.rows('attachment').where('sha256').equals(sha256).count()).toBe(1));
const standing = async ({ store }: Device, sha256: string) => (await store.db.wanted.get(sha256))?.standing;

describe('the content of a file', () => {
	test('comes from a colleague when it is wanted, in pieces, and is what its digest says', async () => {
		const anna = await device();
		got(await anna.desk.start({ name: 'Rossi', ...nothing }));
		const bob = await joined(anna);
		const whole = content(3 * pieceBytes + 17);
		const sha256 = await attach(anna, whole, await sharedCalendar(anna.store));
		await known(bob, sha256);
		// Until somebody wants it nothing but its name and digest is here.
		expect(await readBlob(bob.store.db, sha256)).toBeUndefined();
		await wantContent(bob.store.db, sha256, 1);
		await eventually(async () => expect(await readBlob(bob.store.db, sha256)).toBeDefined());
		expect(await (await readBlob(bob.store.db, sha256))!.arrayBuffer()).toEqual(await whole.arrayBuffer());
		expect([await bob.store.db.wanted.count(), await bob.store.db.pieces.count()]).toEqual([0, 0]);
	});

	test('is waited for while nobody who has it is there, and comes when somebody is, another than who attached it', async () => {
		const anna = await device();
		got(await anna.desk.start({ name: 'Rossi', ...nothing }));
		const [bob, cleo] = [await joined(anna), await joined(anna, 'member', { name: 'Cleo' })];
		const sha256 = await attach(anna, content(2 * pieceBytes), await sharedCalendar(anna.store));
		await known(bob, sha256);
		await known(cleo, sha256);
		await wantContent(bob.store.db, sha256, 1);
		await eventually(async () => expect(await readBlob(bob.store.db, sha256)).toBeDefined());
		bob.desk.close();
		anna.desk.close();
		await wantContent(cleo.store.db, sha256, 1);
		await eventually(() => expect(cleo.desk.state.roads[0]?.peers).toBe(0));
		await eventually(async () => expect(await standing(cleo, sha256)).toBe('waiting'));
		const back = await device(bob.store.db.name);
		await eventually(async () => expect(await readBlob(cleo.store.db, sha256)).toBeDefined());
		expect(back.desk.state.team!.role).toBe('member');
	});

	test('of a private calendar is given to nobody of the team, not even to who knows its digest [T7]', async () => {
		const network = await twoPeers();
		const [anna] = network.replicas as [Replica, Replica];
		const sha256 = await attach(anna, content(100));
		expect(await isNamedIn(anna.store.db, sha256, 'me')).toBe(true);
		expect(await pieceFor(anna.team, { sha256, from: 0 })).toEqual({ kind: 'lack', sha256 });
		await plan(anna.store, await sharedCalendar(anna.store), 'Shared');
		const shown = await attach(anna, content(100, 5), await sharedCalendar(anna.store));
		expect(await pieceFor(anna.team, { sha256: shown, from: 0 })).toMatchObject({ kind: 'piece', from: 0, size: 100 });
		expect(await pieceFor(anna.team, { sha256: shown, from: 100 })).toEqual({ kind: 'lack', sha256: shown });
		network.close();
	});
});

describe('fetching', () => {
	/** A store, and devices that answer as they are told; `ask` gives what was asked of each. */
	async function fetchingFrom(...devices: string[]) {
		const store = await testStore();
		const asked: { device: string; from: number }[] = [];
		const givers = new Map<string, Giver>(
			devices.map((name) => [name, { say: ({ from }) => Promise.resolve(void asked.push({ device: name, from })) }]),
		);
		const fetching = new Fetching(
			store.db,
			() => givers,
			() => 1,
		);
		return { store, asked, givers, fetching };
	}
	const pieceOf = async (blob: Blob, sha256: string, from: number, length: number): Promise<Said> => ({
		kind: 'piece',
		sha256,
		from,
		size: blob.size,
		bytes: new Uint8Array(await blob.slice(from, from + length).arrayBuffer()),
	});

	test('goes on where it was cut off, with whoever is there then, also after the page was closed', async () => {
		const whole = content(1000);
		const { store, asked, givers, fetching } = await fetchingFrom('anna', 'bob');
		const sha256 = await keepBlob(store.db, whole, 1);
		await store.db.blobs.clear();
		await wantContent(store.db, sha256, 1);
		await fetching.tick(false);
		await fetching.hear(await pieceOf(whole, sha256, 0, 400), 'anna');
		givers.delete('anna');
		const later = new Fetching(
			store.db,
			() => givers,
			() => 1,
		);
		await later.tick(true);
		expect(asked).toEqual([
			{ device: 'anna', from: 0 },
			{ device: 'anna', from: 400 },
			{ device: 'bob', from: 400 },
		]);
		// What comes twice, of another place, or from somebody who was not asked does nothing.
		await later.hear(await pieceOf(whole, sha256, 400, 600), 'anna');
		expect((await store.db.wanted.get(sha256))?.had).toBe(400);
		await later.hear(await pieceOf(whole, sha256, 400, 600), 'bob');
		expect(await (await readBlob(store.db, sha256))!.arrayBuffer()).toEqual(await whole.arrayBuffer());
		store.close();
	});

	test('asks again what was not answered, and the next one where one lacks it; with nobody left it waits', async () => {
		const { store, asked, fetching } = await fetchingFrom('anna', 'bob');
		const sha256 = 'ab'.repeat(32);
		await wantContent(store.db, sha256, 1);
		await fetching.tick(false);
		for (let n = 0; n < 3; n++) await fetching.tick(true);
		expect(asked.map(({ device }) => device)).toEqual(['anna', 'anna']);
		await fetching.hear({ kind: 'lack', sha256 }, 'anna');
		await fetching.hear({ kind: 'lack', sha256 }, 'bob');
		expect(asked.map(({ device }) => device)).toEqual(['anna', 'anna', 'bob']);
		expect((await store.db.wanted.get(sha256))?.standing).toBe('waiting');
		// Now and then they are asked again, until it is wanted no more.
		for (let n = 0; n < 12; n++) await fetching.tick(true);
		expect(asked).toHaveLength(4);
		await stopWanting(store.db, sha256);
		for (let n = 0; n < 12; n++) await fetching.tick(true);
		expect(asked).toHaveLength(4);
		store.close();
	});

	test('keeps nothing of a content that is another one, and leaves out who gave it', async () => {
		const { store, asked, fetching } = await fetchingFrom('mallory', 'bob');
		const [whole, other] = [content(500), content(500, 11)];
		const sha256 = await keepBlob(store.db, whole, 1);
		await store.db.blobs.clear();
		await wantContent(store.db, sha256, 1);
		await fetching.tick(false);
		await fetching.hear(await pieceOf(other, sha256, 0, 300), 'mallory');
		await fetching.hear(await pieceOf(other, sha256, 300, 200), 'mallory');
		expect([await store.db.blobs.count(), await store.db.pieces.count()]).toEqual([0, 0]);
		expect(asked.at(-1)).toEqual({ device: 'bob', from: 0 });
		// More than it is, nothing at all, or more than any file may have: refused before it is kept.
		await fetching.hear({ kind: 'piece', sha256, from: 0, size: 300_000_000, bytes: new Uint8Array(10) }, 'bob');
		expect(await store.db.pieces.count()).toBe(0);
		store.close();
	});

	test('says what it means in as few bytes as that takes, and reads nothing else', () => {
		const sha256 = 'cd'.repeat(32);
		for (const said of [
			{ kind: 'seek', sha256, from: 196_608 },
			{ kind: 'lack', sha256 },
			{ kind: 'piece', sha256, from: 0, size: 5, bytes: Uint8Array.of(1, 2, 3, 4, 5) },
		] as const) {
			const packed = packMessage(said);
			expect(packed.length).toBeLessThanOrEqual(41);
			expect(unpackMessage(packed, 'team')).toEqual(said);
			expect(unpackMessage(packed.slice(0, 20), 'team')).toBeUndefined();
		}
	});
});
