import { expect, test } from 'vitest';
import { sign, type Device } from '#lib/store/device.ts';
import { formatEntry } from '#lib/store/entry.ts';
import { segmentOf, signedBytes, type JournalRow } from '#lib/store/journalRow.ts';
import { newId } from '#lib/store/newId.ts';
import { entriesIn, quarterVectors } from '#lib/sync/quarterVectors.ts';
import { rowOf } from '../store/support/entries.ts';
import { activity, commit } from '../store/testStore.ts';
import { chance, knowledge, manyPeers, plan, sharedCalendar, type Network, type Replica } from './support/network.ts';

const hlc = Date.now() - 60_000;
const client = 77;

/** What a device says of an activity, in a session of its own making. */
const placeOf = (recordId: string, words: string, at: number) =>
	formatEntry({ recordId, hlc: hlc + at, values: { l: words }, command: 'edit', bases: new Map() });

/** A row of texts that a replica's device signs, whatever it has signed before. */
async function signed({ team, store }: Replica, texts: readonly string[], from = 0, session = client): Promise<JournalRow> {
	const device = (await store.db.meta.get('device'))!.value as Device;
	const row = { ...rowOf(texts, { device: device.id, client: session }, hlc, from), segment: segmentOf(team.id, hlc) };
	return { ...row, signature: (await sign(device, signedBytes(row)))! };
}

const give = ({ store, team }: Replica, rows: readonly JournalRow[]) => store.accept(rows, team.judge);

async function settle(network: Network): Promise<void> {
	for (let round = 0; round < 40; round++) {
		await network.tick();
		await network.deliver();
	}
}

async function expectEqual(network: Network, ids: readonly string[]): Promise<void> {
	const all = await Promise.all(network.replicas.map(knowledge));
	expect(new Set(all).size).toBe(1);
	for (const { store } of network.replicas) expect((await store.compareRows()).differing).toEqual([]);
	const places = await Promise.all(ids.map(async (id) => (await activity(network.replicas[0]!.store, id)).location));
	expect(places.every((place) => place !== undefined)).toBe(true);
}

test('a device that signs two histories of one session is found out: all come to the same one, and are told [T1] [I-23]', async () => {
	const network = await manyPeers(3);
	const [anna, bob, cleo] = network.replicas as [Replica, Replica, Replica];
	const id = await plan(anna.store, await sharedCalendar(anna.store), 'Offer');
	await network.settle();
	expect(await give(anna, [await signed(bob, [placeOf(id, 'Turin', 1)])])).toEqual(['stored']);
	expect(await give(cleo, [await signed(bob, [placeOf(id, 'Milan', 1)])])).toEqual(['stored']);
	const counts = await Promise.all([anna, cleo].map(async ({ team }) => [...(await quarterVectors(team)).values()].map(entriesIn)));
	expect(counts[0]).toEqual(counts[1]);
	await settle(network);
	await expectEqual(network, [id]);
	// The lesser text counts; whoever had the other one, or heard of it, says so.
	expect((await activity(anna.store, id)).location).toBe('Milan');
	expect(await anna.store.db.refused.toArray()).toMatchObject([{ device: bob.team.device.id, reason: 'otherHistory' }]);
	network.close();
});

test('a session that somebody else signs with the client of an honest one takes nothing from it', async () => {
	const network = await manyPeers(3);
	const [anna, bob, cleo] = network.replicas as [Replica, Replica, Replica];
	const id = await plan(anna.store, await sharedCalendar(anna.store), 'Offer');
	await network.settle();
	const honest = (await anna.store.db.journal.toArray()).find(
		({ segment, device }) => segment.startsWith(anna.team.id) && device === anna.team.device.id,
	)!;
	await commit(anna.store, { command: 'edit', patches: [{ type: 'activity', id, fields: { location: 'Rome' } }] });
	const forged = await signed(
		bob,
		Array.from({ length: 20 }, (_, at) => placeOf(newId(), 'Nowhere', at)),
		0,
		honest.client,
	);
	expect(await give(cleo, [forged])).toEqual(['stored']);
	await settle(network);
	await expectEqual(network, [id]);
	expect((await activity(cleo.store, id)).location).toBe('Rome');
	network.close();
});

test.each([1, 2, 3, 4])(
	'histories that part anywhere, in any rows, heard in part and in any order, end as one: seed %i [T1] [I-23]',
	async (seed) => {
		const random = chance(seed * 131);
		const below = (most: number) => Math.floor(random() * most);
		const network = await manyPeers(4, { seed });
		const [anna, , , bob] = network.replicas as [Replica, Replica, Replica, Replica];
		const calendar = await sharedCalendar(anna.store);
		const ids = [await plan(anna.store, calendar, 'One'), await plan(anna.store, calendar, 'Two')];
		await network.settle();
		const tell = (length: number, from: string) => Array.from({ length }, (_, at) => placeOf(ids[below(2)]!, `${from} ${below(100)}`, at));
		const first = tell(3 + below(6), 'first');
		const histories = [first, ...['second', 'third'].map((name) => [...first.slice(0, below(first.length)), ...tell(1 + below(5), name)])];
		for (const replica of network.replicas) {
			for (const texts of histories.filter(() => random() < 0.6)) {
				for (let from = 0; from < texts.length && random() < 0.9;) {
					const to = Math.min(texts.length, from + 1 + below(3));
					await give(replica, [await signed(bob, texts.slice(from, to), from)]);
					from = random() < 0.3 ? Math.max(0, to - 1) : to;
				}
			}
		}
		await settle(network);
		await expectEqual(network, []);
		network.close();
	},
);
