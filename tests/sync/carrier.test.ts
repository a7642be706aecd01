import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import { Doc } from 'yjs';
import { WebsocketProvider } from 'y-websocket';
import { hexOf, sha256, utf8 } from '#lib/sync/bytes.ts';
import { Carriers } from '#lib/sync/carrier/carriers.ts';
import { keyOfRow, placeOfKey, reachOf } from '#lib/sync/carrier/rowPlace.ts';
import { quarterVectors } from '#lib/sync/quarterVectors.ts';
import { newId } from '#lib/store/newId.ts';
import { removeDeed } from '#lib/sync/deeds.ts';
import { activity, commit, planned } from '../store/testStore.ts';
import { startCarrier } from './support/carrierServer.ts';
import { knowledge, manyPeers, plan, sharedCalendar, type Replica } from './support/network.ts';

type Three = [Replica, Replica, Replica];
let server: Awaited<ReturnType<typeof startCarrier>>;
const opened: Carriers[] = [];

beforeEach(async () => {
	vi.stubGlobal('WebSocket', WebSocket);
	server = await startCarrier();
});

afterEach(async () => {
	for (const carriers of opened.splice(0)) carriers.close();
	await server.stop();
	vi.unstubAllGlobals();
});

/** A device at the server; `until` lets it exchange until something holds. */
function at(address: () => string | undefined, { team }: Replica) {
	const carriers = new Carriers({ address, onnews: () => {}, onstored: () => {} });
	opened.push(carriers);
	const until = (check: () => unknown) =>
		vi.waitFor(
			async () => {
				await carriers.tick([team]);
				await check();
			},
			{ timeout: 40_000, interval: 40 },
		);
	return { carriers, until, leave: () => carriers.close() };
}

/** What is in a document of the server, as an outsider sees who knows its name. */
async function contents(name: string): Promise<Map<string, unknown>> {
	const doc = new Doc();
	const provider = new WebsocketProvider(server.address, name, doc, { disableBc: true });
	await new Promise((resolve) => provider.once('sync', resolve));
	const all = new Map(doc.getMap('daybook').entries());
	provider.destroy();
	return all;
}

const nameOf = async ({ team }: Replica, what: string) =>
	hexOf(await sha256(utf8(`daybook carrier 1 ${team.epoch!.room} ${what}`))).slice(0, 32);
const edit = ({ store }: Replica, id: string, fields: object) =>
	commit(store, { command: 'edit', patches: [{ type: 'activity', id, fields }] });

describe('a stock y-websocket server', () => {
	test('brings what one member wrote to another who was never online with him, the years too, and a newcomer hears of the roster', async () => {
		let wall = Date.UTC(2026, 2, 1);
		const network = await manyPeers(3, { walls: [() => (wall += 1000)] });
		const [anna, bob, cleo] = network.replicas as Three;
		const calendar = await sharedCalendar(anna.store);
		const ids: string[] = [];
		for (const month of [2, 5, 8, 10]) {
			wall = Date.UTC(2026, month, 20);
			ids.push(await plan(anna.store, calendar, `Secret ${month}`));
			for (let n = 0; n < 40; n++) await edit(anna, ids.at(-1)!, { location: `Room ${n}` });
		}
		const first = at(() => server.address, anna);
		expect(first.carriers.standing()).toBe('off');
		await first.until(async () => expect((await contents(await nameOf(anna, 'head'))).size).toBe(5));
		expect(first.carriers.standing()).toBe('open');
		first.leave();
		// Only then Bob comes; he had not heard that Cleo is there.
		const second = at(() => server.address, bob);
		await second.until(async () => expect(await knowledge(bob)).toBe(await knowledge(anna)));
		expect(bob.team.digest).toBe(anna.team.digest);
		await edit(bob, ids[3]!, { subject: 'Changed by Bob' });
		const third = at(() => server.address, cleo);
		await third.until(async () => {
			await second.carriers.tick([bob.team]);
			expect((await activity(cleo.store, ids[3]!)).subject).toBe('Changed by Bob');
			expect(await knowledge(cleo)).toBe(await knowledge(bob));
		});
		network.close();
	});

	test('sees no word, and what it changes or takes away does no harm and is put back [T7]', async () => {
		const network = await manyPeers(2);
		const [anna, bob] = network.replicas as [Replica, Replica];
		const id = await plan(anna.store, await sharedCalendar(anna.store), 'Offer to Officine Bianchi');
		const first = at(() => server.address, anna);
		const quarter = [...(await quarterVectors(anna.team)).keys()][0]!;
		const name = await nameOf(anna, quarter);
		await first.until(async () => expect((await contents(name)).size).toBeGreaterThan(0));
		const seen = await contents(name);
		const bytes = [...seen.values()].map((value) => Buffer.from(value as Uint8Array).toString('latin1')).join('\n');
		expect(bytes).not.toContain('Bianchi');
		expect(bytes).not.toContain(id);
		// It empties the document, puts garbage under a true name, and a true value under another.
		const doc = new Doc();
		const provider = new WebsocketProvider(server.address, name, doc, { disableBc: true });
		await new Promise((resolve) => provider.once('sync', resolve));
		const [key, value] = [...seen][0] as [string, Uint8Array];
		doc.transact(() => {
			const map = doc.getMap('daybook');
			for (const one of seen.keys()) map.delete(one);
			map.set(key, new Uint8Array(200));
			map.set(keyOfRow({ client: 5, from: 0, to: 9 }), value);
			map.set('__proto__', 'text');
			map.set('1.9.2', value);
		});
		provider.destroy();
		// Bob cannot read what stands there, so it goes; and Anna puts there what she has.
		const second = at(() => server.address, bob);
		await second.until(async () => {
			await first.carriers.tick([anna.team]);
			expect(await knowledge(bob)).toBe(await knowledge(anna));
		});
		network.close();
	});

	test('gives a page that is opened anew no more than what tells that nothing is new, and the years are read here once, however many parts they have', async () => {
		const network = await manyPeers(2);
		const [anna, bob] = network.replicas as [Replica, Replica];
		const calendarId = await sharedCalendar(anna.store);
		for (let lot = 0; lot < 4; lot++) {
			const patches = Array.from({ length: 100 }, () => planned(anna.store, { description: newId().repeat(90), calendarId }, newId()));
			await commit(anna.store, { command: 'import', patches });
		}
		const opened: string[] = [];
		const reads = vi.spyOn(IDBIndex.prototype, 'getAllKeys');
		const readsOf = (part: string) =>
			reads.mock.calls.filter(([query]) => JSON.stringify((query as IDBKeyRange | undefined)?.lower ?? '').includes(part)).length;
		vi.stubGlobal(
			'WebSocket',
			class extends WebSocket {
				constructor(address: string) {
					super(address);
					opened.push(address.slice(address.lastIndexOf('/') + 1));
				}
			},
		);
		const quarter = [...(await quarterVectors(anna.team)).keys()][0]!;
		const [head, rows] = [await nameOf(anna, 'head'), await nameOf(anna, quarter)];
		reads.mockClear();
		const first = at(() => server.address, anna);
		await first.until(async () => expect((await contents(rows)).size).toBeGreaterThan(3));
		const parts = (await contents(rows)).size;
		expect(parts).toBeGreaterThan(3);
		expect(readsOf(`${anna.team.space}/${quarter}`)).toBeLessThanOrEqual(2);
		const second = at(() => server.address, bob);
		await second.until(async () => expect(await knowledge(bob)).toBe(await knowledge(anna)));
		await second.until(async () => expect((await contents(head)).size).toBe(2));
		first.leave();
		second.leave();
		opened.length = 0;
		const again = at(() => server.address, bob);
		await again.until(() => expect(again.carriers.standing()).toBe('open'));
		for (let n = 0; n < 5; n++) await again.carriers.tick([bob.team]);
		expect(opened).toEqual([head]);
		// Only once there is news, or something to tell, it is asked for.
		await plan(bob.store, calendarId, 'News');
		await again.until(() => expect(opened).toEqual([head, rows]));
		network.close();
	});

	test('is used with another key once somebody is removed: he hears that he was, and nothing more', async () => {
		const network = await manyPeers(3);
		const [anna, bob, cleo] = network.replicas as Three;
		await network.settle();
		const calendar = await sharedCalendar(anna.store);
		const [first, last] = [at(() => server.address, anna), at(() => server.address, cleo)];
		await plan(anna.store, calendar, 'Before');
		await first.until(async () => expect(await contents(await nameOf(anna, 'head'))).not.toHaveLength(0));
		await anna.team.act(await removeDeed(anna.team, [cleo.team.device.id]), 1);
		const id = await plan(anna.store, calendar, 'After');
		await last.until(async () => {
			await first.carriers.tick([anna.team]);
			expect(cleo.team.self).toBeUndefined();
		});
		const second = at(() => server.address, bob);
		await second.until(async () => {
			await first.carriers.tick([anna.team]);
			expect((await activity(bob.store, id)).subject).toBe('After');
		});
		for (let n = 0; n < 5; n++) await last.carriers.tick([cleo.team]);
		expect(await cleo.store.find.get('activity', id)).toBeUndefined();
		network.close();
	});

	test('may be away, come back, and be another one', async () => {
		const network = await manyPeers(2);
		const [anna, bob] = network.replicas as [Replica, Replica];
		let address: string | undefined;
		const [first, second] = [at(() => address, anna), at(() => address, bob)];
		const id = await plan(anna.store, await sharedCalendar(anna.store), 'Offline');
		await first.carriers.tick([anna.team]);
		expect(first.carriers.standing()).toBe('off');
		await server.stop();
		address = server.address;
		await first.carriers.tick([anna.team]);
		expect(first.carriers.standing()).toBe('waiting');
		server = await startCarrier(server.port);
		await second.until(async () => {
			await first.carriers.tick([anna.team]);
			expect((await activity(bob.store, id)).subject).toBe('Offline');
		});
		address = undefined;
		await first.carriers.tick([anna.team]);
		expect(first.carriers.standing()).toBe('off');
		network.close();
	});
});

test('which server it is, an owner or a manager says for all, and only what is an address of one', async () => {
	const network = await manyPeers(3, { roles: ['owner', 'manager', 'member'] });
	const [anna, bob, cleo] = network.replicas as Three;
	await anna.team.act({ kind: 'carrier', address: 'wss://one.example' }, 1);
	await network.settle();
	expect(cleo.team.roster.carrier).toBe('wss://one.example');
	expect([anna, bob, cleo].map(({ team }) => team.may({ kind: 'carrier', address: '' }, 2))).toEqual([true, true, false]);
	await bob.team.act({ kind: 'carrier', address: 'javascript:alert(1)' }, 3);
	await cleo.team.act({ kind: 'carrier', address: 'wss://hers.example' }, 4);
	await network.settle();
	for (const { team } of [anna, bob, cleo]) expect(team.roster.carrier).toBe('wss://one.example');
	await bob.team.act({ kind: 'carrier', address: '' }, 5);
	await network.settle();
	for (const { team } of [anna, bob, cleo]) expect(team.roster.carrier).toBe('');
	network.close();
});

test('the place of a row is read off its key, and a session counts as far as it has no gap', () => {
	expect(placeOfKey('7.0.3')).toEqual({ key: '7.0.3', client: 7, from: 0, to: 3 });
	for (const key of ['', '7', '7.3.3', '7.4.3', '7.-1.3', '7.0.3.4', '07.0.3', '1e3.0.1', 'a.b.c', '__proto__'])
		expect(placeOfKey(key)).toBeUndefined();
	const places = ['7.0.3', '7.3.4', '7.6.9', '8.1.2', '9.0.2', '9.0.5'].map((key) => placeOfKey(key)!);
	expect(reachOf(places)).toEqual(
		new Map([
			[7, 4],
			[9, 5],
		]),
	);
});
