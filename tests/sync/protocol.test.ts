import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import { newId } from '#lib/store/newId.ts';
import { entriesOf } from '#lib/store/entriesOf.ts';
import { removeDeed } from '#lib/sync/deeds.ts';
import { activity, commit, planned } from '../store/testStore.ts';
import { fullAfter, orNoRoom } from '../store/support/fullStorage.ts';
import { carriers, untilLevel, type Two } from './support/carriers.ts';
import { knowledge, manyPeers, plan, sharedCalendar } from './support/network.ts';

const edit = ({ store }: Two[0], id: string, fields: object) =>
	commit(store, { command: 'edit', patches: [{ type: 'activity', id, fields }] });

const entries = async ({ store, team }: Two[0]) =>
	(await store.db.journal.toArray()).filter(({ segment }) => segment.startsWith(team.id)).flatMap(entriesOf).length;

// Node 20 has none of its own.
beforeEach(() => void vi.stubGlobal('WebSocket', WebSocket));
afterEach(() => {
	vi.unstubAllGlobals();
	vi.restoreAllMocks();
});

/** The same protocol, whatever carries it. */
describe.each(Object.entries(carriers))('over %s', (_name, carry) => {
	test('what both have written, before they met and since, comes to the same records on both, conflicts too', async () => {
		const network = await manyPeers(2);
		const two = network.replicas as Two;
		const [anna, bob] = two;
		const calendar = await sharedCalendar(anna.store);
		const id = await plan(anna.store, calendar, 'Rossi');
		const carrier = carry(two);
		await untilLevel(carrier, two);
		await edit(anna, id, { subject: 'Bianchi', location: 'Turin' });
		await edit(bob, id, { subject: 'Verdi' });
		await plan(bob.store, calendar, 'By Bob');
		await untilLevel(carrier, two);
		expect(await activity(anna.store, id)).toEqual(await activity(bob.store, id));
		expect(await activity(bob.store, id)).toMatchObject({ location: 'Turin' });
		expect(await entries(anna)).toBe(await entries(bob));
		for (const { store } of two) expect((await store.compareRows()).differing).toEqual([]);
		carrier.close();
		network.close();
	});

	test('years arrive whole, in frames that every road takes', async () => {
		const network = await manyPeers(2);
		const two = network.replicas as Two;
		const [anna, bob] = two;
		const calendarId = await sharedCalendar(anna.store);
		for (let year = 2022; year < 2027; year++) {
			const patches = Array.from({ length: 60 }, (_, n) =>
				planned(
					anna.store,
					{
						subject: `Visit ${n} ${'of the firm '.repeat(8)}`,
						calendarId,
						when: { start: `${year}-0${1 + (n % 9)}-11T10:00`, end: `${year}-0${1 + (n % 9)}-11T11:00`, tz: 'Europe/Rome' },
					},
					newId(),
				),
			);
			await commit(anna.store, { command: 'import', patches });
		}
		const carrier = carry(two);
		await untilLevel(carrier, two);
		expect(await bob.store.db.rows('activity').count()).toBe(300);
		expect(await knowledge(bob)).toBe(await knowledge(anna));
		carrier.close();
		network.close();
	});

	test.each([
		['three hours ahead', 3 * 3_600_000],
		['two days behind', -2 * 86_400_000],
		['ten years ahead', 3_650 * 86_400_000],
		['ten years behind', -3_650 * 86_400_000],
	])(
		'a device whose clock is %s loses nothing and wins nothing: whoever saw a value replaces it, in either direction',
		async (_off, off) => {
			let now = Date.UTC(2026, 10, 24, 9);
			const network = await manyPeers(2, { walls: [() => (now += 1000), () => (now += 1000) + off] });
			const two = network.replicas as Two;
			const [anna, wrong] = two;
			const id = await plan(anna.store, await sharedCalendar(anna.store), 'Rossi');
			const carrier = carry(two);
			const both = async (fields: object) => {
				await untilLevel(carrier, two);
				for (const { store } of two) expect(await activity(store, id)).toMatchObject(fields);
			};
			await both({ subject: 'Rossi' });
			// Neither hears of the other meanwhile.
			await edit(wrong, id, { subject: 'Of the wrong clock' });
			const own = await plan(wrong.store, await sharedCalendar(wrong.store), 'Planned there');
			await edit(anna, id, { location: 'Turin' });
			await both({ subject: 'Of the wrong clock', location: 'Turin' });
			expect((await activity(anna.store, own)).subject).toBe('Planned there');
			await edit(anna, id, { subject: 'Anna saw that' });
			await both({ subject: 'Anna saw that' });
			await edit(wrong, id, { subject: 'And saw this' });
			await both({ subject: 'And saw this' });
			for (const [at, one] of two.entries()) await edit(one, id, { subject: `At once ${at}` });
			await untilLevel(carrier, two);
			await edit(anna, id, { subject: 'Chosen' });
			await both({ subject: 'Chosen', location: 'Turin' });
			for (const { store } of two) expect((await store.compareRows()).differing).toEqual([]);
			carrier.close();
			network.close();
		},
	);

	test('a device that has no room in the middle of it keeps what it has, tears nothing, and goes on when there is room', async () => {
		let wall = Date.UTC(2026, 2, 1);
		const network = await manyPeers(2, { walls: [() => (wall += 1000)] });
		const two = network.replicas as Two;
		const [anna, bob] = two;
		const calendarId = await sharedCalendar(anna.store);
		for (const month of [2, 5, 8, 10]) {
			wall = Date.UTC(2026, month, 20);
			await commit(anna.store, {
				command: 'import',
				patches: Array.from({ length: 40 }, (_, n) => planned(anna.store, { subject: `Visit ${month} ${n}`, calendarId }, newId())),
			});
		}
		const own = await plan(bob.store, await sharedCalendar(bob.store), 'Of Bob');
		const storage = fullAfter(bob.store.db.name, 60);
		const carrier = carry(two);
		for (let round = 0; round < 400 && storage.refused() < 3; round++) await carrier.round().catch(orNoRoom);
		expect(storage.refused()).toBeGreaterThan(2);
		expect((await activity(bob.store, own)).subject).toBe('Of Bob');
		expect(await bob.store.db.rows('activity').count()).toBeLessThan(161);
		expect((await bob.store.compareRows()).differing).toEqual([]);
		expect((await bob.store.commit({ command: 'plan', patches: [planned(bob.store)] })).ok).toBe(false);
		storage.makeRoom();
		await untilLevel(carrier, two);
		expect(await bob.store.db.rows('activity').count()).toBe(161);
		expect(await anna.store.db.rows('activity').count()).toBe(161);
		for (const { store } of two) expect((await store.compareRows()).differing).toEqual([]);
		carrier.close();
		network.close();
	});

	test('who was removed gets no new word, and what he writes then is in nobody’s records', async () => {
		const network = await manyPeers(2);
		const two = network.replicas as Two;
		const [anna, bob] = two;
		const id = await plan(anna.store, await sharedCalendar(anna.store), 'Rossi');
		const carrier = carry(two);
		await untilLevel(carrier, two);
		await edit(bob, id, { location: 'In time' });
		await untilLevel(carrier, two);
		await anna.team.act(await removeDeed(anna.team, [bob.team.device.id]), 0);
		await edit(anna, id, { subject: 'Secret' });
		for (let round = 0; round < 20; round++) await carrier.round();
		expect(await activity(anna.store, id)).toMatchObject({ subject: 'Secret', location: 'In time' });
		expect((await activity(bob.store, id)).subject).toBe('Rossi');
		carrier.close();
		network.close();
	});
});
