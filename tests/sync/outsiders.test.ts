import { describe, expect, test } from 'vitest';
import { epochOf } from '#lib/sync/epoch.ts';
import { randomBytes } from '#lib/sync/bytes.ts';
import { Assembly, framesOf } from '#lib/sync/frames.ts';
import { packMessage, unpackMessage } from '#lib/sync/messages.ts';
import { protocolVersion } from '#lib/sync/protocolVersion.ts';
import { Peer } from '#lib/sync/peer.ts';
import { newWraps, removeDeed } from '#lib/sync/deeds.ts';
import { activity, commit } from '../store/testStore.ts';
import { knowledge, manyPeers, plan, sharedCalendar, twoPeers, type Replica } from './support/network.ts';

type Two = [Replica, Replica];
const edit = (replica: Replica, id: string, fields: object) =>
	commit(replica.store, { command: 'edit', patches: [{ type: 'activity', id, fields }] });

describe('who is not of the team', () => {
	test('learns nothing with the name of the room, and no row with its key', async () => {
		const network = await twoPeers();
		const [anna, bob] = network.replicas as Two;
		await plan(anna.store, await sharedCalendar(anna.store), 'Rossi');
		const frames: Uint8Array[] = [];
		const door = new Peer(anna.team, { send: (frame) => frames.push(frame) });
		const stranger = await epochOf(randomBytes(32));
		const hi = { kind: 'hi', nonce: '0'.repeat(32), device: '1'.repeat(16), digest: '2'.repeat(16), version: protocolVersion } as const;
		for (const frame of await framesOf(packMessage(hi), stranger, anna.team.id, 0)) await door.receive(frame);
		await door.tick();
		expect(door.counts.bad).toBe(1);
		// With the key, which somebody gave away: he says that he is Bob, and has all but Bob's signature.
		const said = [
			{ ...hi, device: bob.team.device.id },
			{ kind: 'proof', nonce: hi.nonce, theirs: '0'.repeat(32), device: bob.team.device.id, signature: randomBytes(64) },
			{ kind: 'want', quarter: '2026q4', vector: new Map<number, number>() },
			{ kind: 'hello', digests: [] },
		] as const;
		for (const message of said) {
			for (const frame of await framesOf(
				packMessage({ ...message } as Parameters<typeof packMessage>[0]),
				anna.team.epoch!,
				anna.team.id,
				1,
			))
				await door.receive(frame);
		}
		await door.push();
		const kinds = new Set<string>();
		for (const frame of frames) {
			const message = await new Assembly().take(frame, anna.team.epoch!, anna.team.id);
			kinds.add(unpackMessage(message as Uint8Array, anna.team.id)!.kind);
		}
		expect([...kinds].sort()).toEqual(['hi', 'operations', 'proof']);
		expect(door.device).toBeUndefined();
		network.close();
	});

	test('a proof heard on one connection does not hold on another', async () => {
		const network = await twoPeers();
		const [anna] = network.replicas as Two;
		network.sent = [];
		await network.settle();
		const door = new Peer(anna.team, { send: () => {}, binding: 'another connection' });
		for (const { frame, to } of network.sent) if (to === 0) await door.receive(frame);
		expect(door.device).toBeUndefined();
		network.close();
	});

	test('a removed member gets no new word; what he wrote late is kept apart, and his device says so', async () => {
		const network = await manyPeers(3);
		const [anna, bob, gone] = network.replicas as [Replica, Replica, Replica];
		const id = await plan(anna.store, await sharedCalendar(anna.store), 'Rossi');
		await network.settle();
		await edit(gone, id, { location: 'In time' });
		await network.push(2);
		await network.settle();
		// Anna hears nothing of it, neither from him nor from Bob.
		for (const at of [1, 2]) network.part(0, at);
		await edit(gone, id, { location: 'Too late' });
		await network.push(2);
		await network.deliver();
		expect((await activity(bob.store, id)).location).toBe('Too late');
		await anna.team.act(await removeDeed(anna.team, [gone.team.device.id]), 0);
		network.heal();
		network.sent = [];
		await edit(anna, id, { subject: 'Secret plan' });
		await network.settle();
		for (let n = 0; n < 6; n++) {
			await network.tick();
			await network.deliver();
		}
		expect(gone.team.self).toBeUndefined();
		expect(gone.team.epoch).toBeUndefined();
		expect((await activity(gone.store, id)).subject).toBe('Rossi');
		expect(await activity(bob.store, id)).toMatchObject({ subject: 'Secret plan', location: 'In time' });
		expect(await knowledge(bob)).toBe(await knowledge(anna));
		expect(await bob.store.db.refused.toArray()).toMatchObject([{ reason: 'afterCut', device: gone.team.device.id }]);
		expect(await gone.store.commit({ command: 'edit', patches: [{ type: 'activity', id, fields: { subject: 'Mine' } }] })).toEqual({
			ok: false,
			problem: { kind: 'removedFromTeam' },
		});
		const old = [...network.sent].filter(({ to }) => to === 2);
		for (const { frame } of old) {
			const epoch = gone.team.epochOfTag(Buffer.from(frame.slice(1, 5)).toString('hex'));
			const message = epoch && (await new Assembly().take(frame, epoch, gone.team.id));
			if (message instanceof Uint8Array) expect(Buffer.from(message).toString('latin1')).not.toContain('Secret');
		}
		network.close();
	});

	test('who was away while the key was changed is given the new one, and goes on', async () => {
		const network = await manyPeers(3);
		const [anna, bob, cleo] = network.replicas as [Replica, Replica, Replica];
		const id = await plan(anna.store, await sharedCalendar(anna.store), 'Rossi');
		await network.settle();
		for (const at of [0, 1]) network.part(at, 2);
		await anna.team.act({ kind: 'rotate', wraps: await newWraps(anna.team) }, 0);
		await edit(bob, id, { subject: 'New key' });
		for (let n = 0; n < 6; n++) {
			await network.tick();
			await network.deliver();
		}
		await edit(cleo, id, { location: 'Old key' });
		expect(cleo.team.epoch?.tag).not.toBe(anna.team.epoch?.tag);
		network.heal();
		await network.settle();
		expect(cleo.team.epoch?.tag).toBe(anna.team.epoch?.tag);
		expect(await activity(cleo.store, id)).toMatchObject({ subject: 'New key', location: 'Old key' });
		expect(await knowledge(cleo)).toBe(await knowledge(anna));
		network.close();
	});
});
