import { expect, test } from 'vitest';
import { Assembly, framesOf } from '#lib/sync/frames.ts';
import { packMessage, unpackMessage } from '#lib/sync/messages.ts';
import { Peer } from '#lib/sync/peer.ts';
import { protocolVersion } from '#lib/sync/protocolVersion.ts';
import { knowledge, plan, sharedCalendar, twoPeers, type Replica } from './support/network.ts';

/** Two devices that hear one another; of what the second says, its version is another. */
async function together([anna, bob]: [Replica, Replica], version: number | 'unsaid') {
	const waiting: [Peer, Uint8Array][] = [];
	const one: Peer = new Peer(anna.team, { send: (frame) => waiting.push([other, frame]) });
	const other: Peer = new Peer(bob.team, { send: (frame) => waiting.push([one, frame]) });
	const assembly = new Assembly();
	/** The frame as the other Daybook would have sent it. */
	const translated = async (frame: Uint8Array): Promise<Uint8Array[]> => {
		const bytes = await assembly.take(frame, bob.team.epoch!, bob.team.id);
		const message = bytes instanceof Uint8Array ? unpackMessage(bytes, bob.team.space) : undefined;
		if (message?.kind !== 'hi') return [frame];
		const said = packMessage({ ...message, version: version === 'unsaid' ? 1 : version });
		return framesOf(version === 'unsaid' ? said.slice(0, -1) : said, bob.team.epoch!, bob.team.id, 0);
	};
	const round = async () => {
		for (const peer of [one, other]) {
			await peer.tick();
			await peer.push();
		}
		for (let next = waiting.shift(); next; next = waiting.shift()) {
			const [to, frame] = next;
			for (const part of to === one ? await translated(frame) : [frame]) await to.receive(part);
		}
	};
	for (let n = 0; n < 8; n++) await round();
	return { one, other };
}

test('who speaks an older or a newer protocol is told from a colleague, but exchanges nothing, and the roster alone gets through', async () => {
	for (const [version, apart] of [
		['unsaid', 'older'],
		[1, 'older'],
		[protocolVersion + 1, 'newer'],
		[protocolVersion, undefined],
	] as const) {
		const network = await twoPeers();
		const two = network.replicas as [Replica, Replica];
		const [anna, bob] = two;
		await plan(anna.store, await sharedCalendar(anna.store), 'Rossi');
		await anna.team.act({ kind: 'name', name: 'Verdi' }, 1);
		const { one } = await together(two, version);
		expect(one.apart, `${version}`).toBe(apart);
		expect(one.trusted).toBe(bob.team.device.id);
		expect(bob.team.digest).toBe(anna.team.digest);
		expect((await knowledge(bob)) === (await knowledge(anna))).toBe(apart === undefined);
		expect(one.counts.bad).toBe(0);
		network.close();
	}
});
