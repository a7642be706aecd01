import { afterEach, describe, expect, test } from 'vitest';
import { newId } from '#lib/store/newId.ts';
import { randomBytes } from '#lib/sync/bytes.ts';
import { broadcastRoad } from '#lib/sync/broadcastRoad.ts';
import { joiningEpoch } from '#lib/sync/invitation.ts';
import { Peer } from '#lib/sync/peer.ts';
import { Team } from '#lib/sync/team.ts';
import { Sayings } from '#lib/sync/webrtc/said.ts';
import type { DaybookDb } from '#lib/store/db.ts';
import { activity, commit, freshName, testStore } from '../store/testStore.ts';
import { knowledge, manyPeers, plan, sharedCalendar, twoPeers, type Replica } from './support/network.ts';
import { closeAll, device, eventually, got, hour, joined, nothing } from './support/desks.ts';

afterEach(closeAll);

type Two = [Replica, Replica];
const edit = ({ store }: Replica, id: string, fields: object) =>
	commit(store, { command: 'edit', patches: [{ type: 'activity', id, fields }] });

/** All that a database holds, into another one: as somebody does who copies a browser profile. */
async function copied(from: DaybookDb, name: string): Promise<void> {
	const other = await testStore(name);
	for (const table of other.db.tables) {
		await table.clear();
		await table.bulkPut(await from.table(table.name).toArray());
	}
	other.close();
}

describe('a member who means harm', () => {
	test('and sends without end is listened to within bounds, and after a while again', async () => {
		const network = await twoPeers();
		const [anna] = network.replicas as Two;
		let now = 0;
		const peer = new Peer(anna.team, { send: () => {} }, () => now);
		for (let n = 0; n < 10_000; n++) await peer.receive(randomBytes(40));
		expect(peer.counts.framesIn).toBe(4_000);
		expect(peer.counts.dropped).toBe(6_000);
		now += 1_000;
		for (let n = 0; n < 1_000; n++) await peer.receive(randomBytes(40));
		expect(peer.counts.framesIn).toBe(4_400);
		network.close();
	});

	test('and says on the road that he is somebody else is nobody: who is there, proved it with a key of the roster', async () => {
		const anna = await device();
		got(await anna.desk.start({ name: 'Rossi', ...nothing }));
		const bob = await joined(anna);
		const team = anna.desk.state.team!;
		await eventually(() => expect(anna.desk.state.roads[0]?.peers).toBe(1));
		bob.desk.close();
		await eventually(() => expect(anna.desk.state.roads[0]?.peers).toBe(0));
		// He knows the room and the key, for he was there: with another device he is a stranger.
		const known = (await Team.open(bob.store, team.id))!;
		const stranger = await testStore();
		const alien = (await Team.trial(stranger, team.id, known.operations))!;
		await alien.learn((await bob.store.db.teams.get(team.id))!.value as Parameters<Team['learn']>[0]);
		const leave = broadcastRoad.enter(known.epoch!, (wire) => {
			const peer = new Peer(alien, wire);
			void peer.start();
			return peer;
		});
		await new Promise((resolve) => setTimeout(resolve, 1_000));
		expect(anna.desk.state.roads[0]?.peers).toBe(0);
		expect(anna.desk.state.team?.members.flatMap(({ devices }) => devices).filter(({ road }) => road)).toEqual([]);
		leave();
		stranger.close();
	});

	test('and may only read, but lets his own browser write, is refused by the others, who are told why', async () => {
		const network = await manyPeers(2, { roles: ['owner', 'viewer'] });
		const [anna, vera] = network.replicas as Two;
		const id = await plan(anna.store, await sharedCalendar(anna.store), 'Offer');
		await network.settle();
		const before = await knowledge(anna);
		expect(await vera.store.commit({ command: 'edit', patches: [{ type: 'activity', id, fields: { subject: 'Forged' } }] })).toMatchObject({
			ok: false,
		});
		// In the tools of the browser: the note that she may not write is changed, and the row is written and signed.
		await vera.store.joinSpace({ id: vera.team.id, mayWrite: true });
		await edit(vera, id, { subject: 'Forged' });
		await network.push(1);
		for (let n = 0; n < 10; n++) {
			await network.deliver();
			await network.tick();
		}
		expect(await knowledge(anna)).toBe(before);
		expect(await anna.store.db.refused.toArray()).toMatchObject([{ device: vera.team.device.id, reason: 'mayNotWrite' }]);
		network.close();
	});

	test('and stands at the door with nonsense changes nothing, and lets others in', async () => {
		const anna = await device();
		got(await anna.desk.start({ name: 'Rossi', ...nothing }));
		const invited = got(await anna.desk.invite({ role: 'member', expires: Date.now() + hour, uses: 1 }));
		const leave = broadcastRoad.enter(await joiningEpoch(invited.key), (wire) => {
			for (let n = 0; n < 500; n++) wire.send(randomBytes(n));
			return { receive: () => {}, close: () => {} };
		});
		const guest = await device();
		expect((await guest.desk.join(invited.text, { ...nothing, name: 'Bob' })).ok).toBe(true);
		leave();
	});
});

test('whoever introduces devices can neither read nor change what they say', async () => {
	const place = { room: 'a'.repeat(32), word: 'b'.repeat(32) };
	const [sayings, outsider] = [new Sayings(place), new Sayings({ ...place, word: 'c'.repeat(32) })];
	const said = { kind: 'signal', from: '1', to: '2', signal: { type: 'offer', sdp: 'a=fingerprint:sha-256 AA' } } as const;
	const text = await sayings.seal(said);
	expect(Buffer.from(text, 'base64url').toString('latin1')).not.toContain('fingerprint');
	expect(await sayings.open(text)).toEqual(said);
	expect(await outsider.open(text)).toBeUndefined();
	// Before that there is the number of the form, and no word.
	for (let at = 8; at < text.length; at += 5) {
		const changed = text.slice(0, at) + (text[at] === 'A' ? 'B' : 'A') + text.slice(at + 1);
		expect(await sayings.open(changed)).toBeUndefined();
	}
	for (const nonsense of ['', 'x', '{}', text.slice(0, 20), `${text}${text}`]) expect(await sayings.open(nonsense)).toBeUndefined();
});

test('a copied profile is one device twice: both write, nobody loses anything, and all become equal', async () => {
	const network = await manyPeers(3);
	const [anna, bob] = network.replicas as Two;
	const id = await plan(anna.store, await sharedCalendar(anna.store), 'Rossi');
	await network.settle();
	const name = freshName();
	await copied(bob.store.db, name);
	network.kill(2);
	const store = await testStore(name);
	const twin: Replica = {
		...network.replicas[2]!,
		name,
		store,
		team: (await Team.open(store, bob.team.id))!,
		peers: new Map(),
		alive: true,
	};
	expect(twin.team.device.id).toBe(bob.team.device.id);
	network.replicas[2] = twin;
	// The twins do not meet: each takes the other for itself.
	network.part(1, 2);
	network.linkAll();
	await edit(bob, id, { location: 'Rome' });
	await edit(twin, id, { subject: 'Bianchi' });
	await commit(twin.store, { command: 'add', patches: [{ type: 'company', id: newId(), create: true, fields: { name: 'Twin' } }] });
	for (let n = 0; n < 30; n++) {
		await network.tick();
		await network.deliver();
	}
	for (const one of [anna, bob, twin]) expect(await activity(one.store, id)).toMatchObject({ subject: 'Bianchi', location: 'Rome' });
	expect(new Set(await Promise.all([anna, bob, twin].map(knowledge))).size).toBe(1);
	expect(await anna.store.db.refused.count()).toBe(0);
	network.close();
});
