import { describe, expect, test } from 'vitest';
import { entriesOf } from '#lib/store/entriesOf.ts';
import { newId } from '#lib/store/newId.ts';
import { activity, commit } from '../store/testStore.ts';
import { headsIn, rivalsIn, Witness } from './support/witness.ts';
import { chance, knowledge, manyPeers, plan, sharedCalendar, type Network } from './support/network.ts';

/** Fast here; `DAYBOOK_RUNS=1000` for the gate as it is written. */
const runs = Number(process.env['DAYBOOK_RUNS'] ?? 3);
const firstSeed = Number(process.env['DAYBOOK_SEED'] ?? 1);
/** Seeds that have failed once: they are run always. */
const pinned: number[] = [1069];

const years = 365 * 86_400_000;
const now = Date.UTC(2026, 10, 24, 9);

const ids = Array.from({ length: 6 }, (_, n) => `0192f1c0-0000-7000-8000-${String(n).padStart(12, '0')}`);

/** One thing that somebody does. Gives the stamp of what was acknowledged, none where nothing changed. */
async function act(network: Network, at: number, calendar: string): Promise<string | undefined> {
	const { store } = network.replicas[at]!;
	const { random } = network;
	const id = ids[Math.floor(random() * ids.length)]!;
	const what = random();
	if (what < 0.08) return void (await store.undo());
	if (what < 0.12) return void (await store.mergeSessions());
	const known = await store.find.get('activity', id);
	if (!known) {
		await plan(store, calendar, `Plan ${at}`, id);
		return undefined;
	}
	const fields = [
		{ subject: `Edit ${Math.floor(random() * 1e6)}` },
		{ location: random() < 0.3 ? undefined : `Room ${Math.floor(random() * 9)}` },
		{ when: { start: `2026-11-2${Math.floor(random() * 9)}T10:00`, tz: 'Europe/Rome' } },
		{ tags: { [`tag${Math.floor(random() * 3)}`]: random() < 0.6 ? (true as const) : undefined } },
		{ deletedAt: random() < 0.5 ? '2026-11-24T12:00:00.000Z' : undefined },
	];
	return commit(store, { command: 'edit', patches: [{ type: 'activity', id, fields: fields[Math.floor(random() * fields.length)]! }] });
}

async function misfortune(network: Network): Promise<void> {
	const { random, replicas } = network;
	const [one, other] = [Math.floor(random() * replicas.length), Math.floor(random() * replicas.length)];
	const what = random();
	if (what < 0.3 && one !== other) network.part(one, other);
	else if (what < 0.5) network.heal();
	else if (what < 0.7 && replicas.filter(({ alive }) => alive).length > 1 && replicas[one]!.alive) network.kill(one);
	else for (const [at, { alive }] of replicas.entries()) if (!alive) await network.reopen(at);
}

async function live(seed: number): Promise<void> {
	const random = chance(seed * 7919);
	const size = 3 + Math.floor(random() * 3);
	let wall = now;
	const walls = Array.from({ length: size }, (_, at) => {
		const skew = at > 0 && random() < 0.4 ? Math.floor((random() * 2 - 1) * 10 * years) : 0;
		return () => (wall += 500) + skew;
	});
	const network = await manyPeers(size, { seed, walls });
	network.weather = { drop: random() * 0.3, double: random() * 0.3, reorder: random() };
	const calendar = await sharedCalendar(network.replicas[0]!.store);
	const acknowledged = new Set<string>();
	await network.settle();
	const witness = new Witness(ids);
	for (let step = 0; step < 30; step++) {
		const at = Math.floor(random() * size);
		if (network.replicas[at]!.alive) {
			const stamp = await act(network, at, calendar);
			await witness.look(network.replicas[at]!.store);
			if (stamp) acknowledged.add(stamp);
			await network.push(at);
		}
		await network.deliver(Math.floor(random() * 12));
		if (random() < 0.3) await network.tick();
		if (random() < 0.2) await misfortune(network);
	}
	for (const [at, { alive }] of network.replicas.entries()) if (!alive) await network.reopen(at);
	network.heal();
	await network.settle(200);
	const all = await Promise.all(network.replicas.map(knowledge));
	expect(new Set(all).size, `seed ${seed}`).toBe(1);
	const rivals = await Promise.all(network.replicas.map(({ store }) => rivalsIn(store)));
	expect(new Set(rivals).size, `seed ${seed}`).toBe(1);
	for (const { store } of network.replicas) {
		for (const id of ids) expect(await headsIn(store, id), `seed ${seed} ${id}`).toEqual(witness.heads(id));
		expect((await store.compareRows()).differing, `seed ${seed}`).toEqual([]);
		const stamps = new Set((await store.db.journal.toArray()).flatMap(entriesOf).map((entry) => entry.stamp));
		expect(
			[...acknowledged].filter((stamp) => !stamps.has(stamp)),
			`seed ${seed}`,
		).toEqual([]);
	}
	network.close();
}

describe('devices on bad roads', () => {
	test.each([...pinned, ...Array.from({ length: runs }, (_, n) => firstSeed + n)])(
		'that lose, double and reorder frames, part, kill, and have clocks ten years off, come to the same records and rival values and lose nothing: seed %i [T1] [I-23] [F5]',
		async (seed) => live(seed),
		120_000,
	);
});

describe('three devices in a row', () => {
	test('a newcomer gets everything from whoever is there, and news go on from him', async () => {
		const network = await manyPeers(3);
		const [anna, bob, cleo] = network.replicas as [Network['replicas'][0], Network['replicas'][0], Network['replicas'][0]];
		network.part(0, 2);
		const calendar = await sharedCalendar(anna.store);
		const id = await plan(anna.store, calendar, 'Through Bob', newId());
		for (let round = 0; round < 12; round++) {
			await network.tick();
			await network.deliver();
		}
		expect((await activity(cleo.store, id)).subject).toBe('Through Bob');
		await commit(cleo.store, { command: 'edit', patches: [{ type: 'activity', id, fields: { subject: 'And back' } }] });
		await network.push(2);
		for (let round = 0; round < 12; round++) {
			await network.tick();
			await network.deliver();
		}
		expect((await activity(anna.store, id)).subject).toBe('And back');
		expect(await knowledge(anna)).toBe(await knowledge(cleo));
		expect(await knowledge(bob)).toBe(await knowledge(cleo));
		network.close();
	});
});
