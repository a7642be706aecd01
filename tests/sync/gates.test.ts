import { describe, expect, test } from 'vitest';
import { randomBytes } from '#lib/sync/bytes.ts';
import { Assembly, framesOf } from '#lib/sync/frames.ts';
import { mostFrameBytes } from '#lib/sync/wire.ts';
import type { JournalRow } from '#lib/store/journalRow.ts';
import { newId } from '#lib/store/newId.ts';
import { packId } from '#lib/store/packedId.ts';
import { vectorsOf } from '#lib/store/segments.ts';
import { removeDeed } from '#lib/sync/deeds.ts';
import { commit, planned, testStore } from '../store/testStore.ts';
import { knowledge, manyPeers, plan, sharedCalendar, twoPeers, type Replica } from './support/network.ts';
import { forged, hlc, opened, rowsOf } from './support/forging.ts';

/** Fast here; `DAYBOOK_RUNS=20000 DAYBOOK_RECORDS=50000` for the gates as they are written. */
const runs = Number(process.env['DAYBOOK_RUNS'] ?? 200);
const records = Number(process.env['DAYBOOK_RECORDS'] ?? 800);

type Two = [Replica, Replica];
const edit = (replica: Replica, id: string, fields: object) =>
	commit(replica.store, { command: 'edit', patches: [{ type: 'activity', id, fields }] });

describe('what it costs', () => {
	test('one edit of one field is one frame of at most 250 bytes to each peer, sealed and signed [T4]', async () => {
		const network = await manyPeers(3);
		const [anna] = network.replicas as Two;
		const id = await plan(anna.store, await sharedCalendar(anna.store), 'Rossi');
		await network.settle();
		await edit(anna, id, { priority: 'high' });
		for (const fields of [{ status: 'done' }, { location: 'Room 2' }, { subject: 'Officine Rossi' }]) {
			await edit(anna, id, fields);
			network.sent = [];
			await network.push(0);
			const sent = network.sent.filter(({ from }) => from === 0);
			network.sent = undefined;
			await network.deliver();
			expect(sent).toHaveLength(2);
		}
		await edit(anna, id, { status: 'planned' });
		network.sent = [];
		await network.push(0);
		await network.deliver();
		// Over what another wrote it says so.
		await edit(network.replicas[1]!, id, { status: 'deferred' });
		await network.push(1);
		expect(Math.max(...network.sent.map(({ frame }) => frame.length))).toBeLessThanOrEqual(250);
		network.close();
	});

	test('a first sync comes in frames of at most 60 KiB, the newest segment first, and goes on where it was cut off [T3]', async () => {
		let wall = Date.UTC(2026, 2, 1);
		const network = await manyPeers(2, { walls: [() => (wall += 1000)] });
		const [anna, bob] = network.replicas as Two;
		const calendar = await sharedCalendar(anna.store);
		for (const month of [2, 5, 8, 10]) {
			wall = Date.UTC(2026, month, 20);
			const patches = Array.from({ length: records / 4 }, (_, n) =>
				planned(anna.store, { subject: `${month} ${n}`, description: newId().repeat(16), calendarId: calendar }),
			);
			await commit(anna.store, { command: 'import', patches });
		}
		network.sent = [];
		const order: string[] = [];
		for (let n = 0; n < 300 + records && !(await network.areLevel()); n++) {
			if ((await network.deliver(1)) === 0) await network.tick();
			const [newest] = (await vectorsOf(bob.store.db, bob.team.id)).keys();
			const all = [...(await vectorsOf(bob.store.db, bob.team.id)).keys()];
			if (newest && all.length > order.length) order.push(...all.filter((one) => !order.includes(one)));
			// The connection is lost when some is there.
			if (order.length === 2 && n % 50 === 0) network.link(0, 1);
		}
		expect(order.map((segment) => segment.slice(-6))).toEqual(['2026q4', '2026q3', '2026q2', '2026q1']);
		const sizes = network.sent.map(({ frame }) => frame.length);
		expect(Math.max(...sizes)).toBeLessThanOrEqual(mostFrameBytes);
		const bytes = (await rowsOf(anna)).reduce((sum, row) => sum + row.bytes.length, 0);
		expect(bytes).toBeGreaterThan(records * 600);
		expect(sizes.length).toBeLessThan(30 + records / 10);
		expect(await knowledge(bob)).toBe(await knowledge(anna));
		network.close();
	});

	test('ticks that could not be heard while much was stored are one: nothing is asked for again and again [T3]', async () => {
		const network = await twoPeers();
		await network.settle();
		network.sent = [];
		const [peer] = [...network.replicas[1]!.peers.values()];
		await Promise.all(Array.from({ length: 40 }, () => peer!.tick()));
		expect(network.sent.length).toBeLessThanOrEqual(3);
		network.close();
	});

	test('peers that have the same exchange at most 64 bytes for each segment [G9]', async () => {
		let wall = Date.UTC(2020, 0, 1);
		const network = await manyPeers(2, { walls: [() => (wall += 1000)] });
		const [anna] = network.replicas as Two;
		const id = await plan(anna.store, await sharedCalendar(anna.store), 'Years');
		for (let quarter = 0; quarter < 24; quarter++) {
			wall += 91 * 86_400_000;
			await edit(anna, id, { subject: `${quarter}` });
		}
		await network.settle();
		network.sent = [];
		for (const { peers } of network.replicas) for (const peer of peers.values()) await peer.tell();
		await network.deliver();
		const bytes = network.sent.reduce((sum, { frame }) => sum + frame.length, 0);
		expect(bytes / 25 / 2).toBeLessThanOrEqual(64);
		network.close();
	});
});

describe('rows that nobody may write', () => {
	test(`of ${runs} forged, changed, repeated, foreign, a viewer's or past a cut, none is taken [T5]`, async () => {
		const network = await manyPeers(4, { roles: ['owner', 'member', 'viewer', 'member'] });
		const [anna, bob, viewer, gone] = network.replicas as [Replica, Replica, Replica, Replica];
		const outsider: Replica = { ...anna, store: await testStore() };
		const id = await plan(anna.store, await sharedCalendar(anna.store), 'Rossi');
		await edit(anna, id, { location: 'Rome' });
		await network.settle();
		await anna.team.act(await removeDeed(anna.team, [gone.team.device.id]), 0);
		await network.settle();
		const before = await knowledge(bob);
		const text = `["${packId(id)}",${hlc},{"n":"Hacked"}]`;
		const theirs = await rowsOf(anna);
		const classes: ((n: number) => Promise<JournalRow>)[] = [
			(n) => forged(viewer, text, 1_000 + n),
			(n) => forged(gone, text, 1_000 + n),
			(n) => forged(outsider, text, 1_000 + n),
			(n) => forged(viewer, text, 1_000 + n, anna.team.device.id),
			(n) => Promise.resolve({ ...theirs[n % theirs.length]!, client: n }),
			(n) => Promise.resolve({ ...theirs[n % theirs.length]!, segment: `${bob.team.id}/2026q${(n % 3) + 1}` }),
			(n) => Promise.resolve({ ...theirs[n % theirs.length]!, segment: 'me/2026q4' }),
			(n) => Promise.resolve({ ...theirs[n % theirs.length]!, from: 50 + n, to: 51 + n }),
			(n) => Promise.resolve({ ...theirs[n % theirs.length]!, bytes: theirs[n % theirs.length]!.bytes.slice(0, n % 40) }),
			(n) => Promise.resolve({ ...theirs[n % theirs.length]!, signature: randomBytes(64) }),
			(n) => {
				const row = theirs[n % theirs.length]!;
				return Promise.resolve({
					...row,
					bytes: row.bytes.map((byte, at) => (at === n % row.bytes.length ? byte ^ (1 << (n % 8)) : byte)),
				});
			},
		];
		let taken = 0;
		for (let n = 0; n < runs; n++) {
			const [result] = await bob.store.accept([await classes[n % classes.length]!(n)], bob.team.judge);
			if (result === 'stored') taken += 1;
		}
		// And what came before, once more.
		expect(new Set(await bob.store.accept(theirs, bob.team.judge))).toEqual(new Set(['known']));
		expect(taken).toBe(0);
		expect(await knowledge(bob)).toBe(before);
		expect((await bob.store.compareRows()).differing).toEqual([]);
		network.close();
	});

	test(`of ${runs} damaged messages at the door none throws, hangs or changes anything [T6]`, async () => {
		const network = await twoPeers();
		const [anna, bob] = network.replicas as Two;
		await plan(anna.store, await sharedCalendar(anna.store), 'Rossi');
		network.sent = [];
		await network.settle();
		const assembly = new Assembly();
		const frames = network.sent.map(({ frame }) => frame);
		const messages: Uint8Array[] = [];
		for (const frame of frames) {
			const message = await assembly.take(frame, anna.team.epoch!, anna.team.id);
			if (message instanceof Uint8Array) messages.push(message);
		}
		const before = [await knowledge(bob), (await rowsOf(bob)).length];
		const peer = bob.peers.get(0)!;
		const { random } = network;
		const damage = (bytes: Uint8Array) => {
			const what = random();
			if (what < 0.3) return bytes.slice(0, Math.floor(random() * bytes.length));
			if (what < 0.4) return randomBytes(Math.floor(random() * 300));
			const many = what < 0.7 ? 1 : 8;
			const changed = bytes.slice();
			for (let n = 0; n < many; n++) changed[Math.floor(random() * changed.length)] = Math.floor(random() * 256);
			return changed;
		};
		for (let n = 0; n < runs; n++) {
			if (n % 2 === 0) await peer.receive(damage(frames[n % frames.length]!));
			else {
				// As a device of the team would send it, so that it gets through the seal.
				const message = damage(messages[n % messages.length]!);
				for (const frame of await framesOf(message, anna.team.epoch!, anna.team.id, n)) await peer.receive(frame);
			}
		}
		expect([await knowledge(bob), (await rowsOf(bob)).length]).toEqual(before);
		network.linkAll();
		await edit(anna, (await anna.store.db.rows('activity').toArray())[0]!.id, { subject: 'After all that' });
		await network.settle();
		expect(await knowledge(bob)).toBe(await knowledge(anna));
		network.close();
	});
});

describe('what is private', () => {
	test('is in no frame, whoever opens it, before and after its calendar was shown and hidden [T7]', async () => {
		const network = await twoPeers();
		network.sent = [];
		const [anna] = network.replicas as Two;
		const seen = await sharedCalendar(anna.store, 'Seen');
		await plan(anna.store, seen, 'Shown to all');
		for (const sharing of ['private', 'busy'] as const) {
			const calendar = newId();
			await commit(anna.store, {
				command: 'addCalendar',
				patches: [{ type: 'calendar', id: calendar, create: true, fields: { name: 'Canary', sharing } }],
			});
			const id = await plan(anna.store, calendar, 'Canary');
			await edit(anna, id, { details: 'Canary', calendarId: calendar });
			await network.settle();
			await network.push(0);
		}
		await anna.store.undo();
		await network.settle();
		const words = await opened(network, anna);
		expect(words).toContain('Shown to all');
		expect(words).not.toMatch(/canary/i);
		expect(network.sent.map(({ frame }) => Buffer.from(frame).toString('latin1')).join('')).not.toContain('Shown');
		network.close();
	});
});
