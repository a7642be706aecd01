import { broadcastRoad } from '#lib/sync/broadcastRoad.ts';
import { FolderFiles } from '#lib/sync/folder/folderFiles.ts';
import { SharedFolder } from '#lib/sync/folder/sharedFolder.ts';
import { Peer } from '#lib/sync/peer.ts';
import type { Receiver } from '#lib/sync/road.ts';
import { Carriers } from '#lib/sync/carrier/carriers.ts';
import { applyTeamFile, writeTeamFile } from '#lib/sync/teamFile.ts';
import type { Wire } from '#lib/sync/wire.ts';
import { openChannel } from '#lib/sync/webrtc/channelWire.ts';
import { orNoRoom } from '../../store/support/fullStorage.ts';
import { startCarrier } from './carrierServer.ts';
import { MemoryFolder } from './memoryFolder.ts';
import { knowledge, type Replica } from './network.ts';

/** A way on which the news of two devices travel, until it is let go of. */
export interface Carrier {
	/** Lets everything travel that is to be told, for so many rounds. */
	round: () => Promise<void>;
	close: () => void;
}

export type Two = [Replica, Replica];

const pause = () => new Promise((resolve) => setTimeout(resolve, 5));

/** Peers whose carrier was let go of: what was still on its way to them may find a closed store. */
const left = new WeakSet<Peer>();

/** A peer as the desk listens with it: what it had no room for is offered again. */
const patient = (peer: Peer): Receiver => ({
	receive: (frame) => peer.receive(frame).catch((error: unknown) => (left.has(peer) ? undefined : orNoRoom(error))),
	close: () => peer.close(),
});

/** Peers at both ends of a road, who tick and push. */
function ticking(peers: readonly Peer[], close: () => void): Carrier {
	return {
		close: () => {
			for (const peer of peers) left.add(peer);
			close();
		},
		round: async () => {
			for (const peer of peers) await peer.push();
			for (const peer of peers) await peer.tick();
			await pause();
		},
	};
}

/** A wire that carries in memory, at the next moment; what was sent before the other end was there is lost. */
function inMemory(two: Two): Carrier {
	const peers: Peer[] = [];
	let open = true;
	for (const at of [0, 1] as const) {
		const send = (frame: Uint8Array) => queueMicrotask(() => open && void patient(peers[1 - at]!).receive(frame));
		peers.push(new Peer(two[at].team, { send, binding: 'memory' }));
	}
	return ticking(peers, () => (open = false));
}

/** Windows of one browser. */
function windows(two: Two): Carrier {
	const peers: Peer[] = [];
	const leaves = two.map(({ team }) =>
		broadcastRoad.enter(team.epoch!, (wire) => {
			const peer = new Peer(team, wire);
			peers.push(peer);
			return patient(peer);
		}),
	);
	return ticking(peers, () => leaves.forEach((leave) => leave()));
}

/** One end of a data channel whose buffer is full now and then, and that opens before the page knows the other end. */
class Channel extends EventTarget {
	readyState = 'connecting';
	bufferedAmount = 0;
	other: Channel | undefined;
	onopen = () => {};
	onclose = () => {};
	onbufferedamountlow = () => {};
	onmessage = (_event: { data: unknown }) => {};

	send(frame: Uint8Array): void {
		this.bufferedAmount += frame.length;
		queueMicrotask(() => {
			this.bufferedAmount = 0;
			this.onbufferedamountlow();
			if (this.readyState === 'open') this.other?.onmessage({ data: frame.slice().buffer });
		});
	}
}

class Connection extends EventTarget {
	readonly channel = new Channel();
	readonly localDescription: { sdp: string };
	remoteDescription: { sdp: string } | null = null;

	constructor(name: string) {
		super();
		this.localDescription = { sdp: `a=fingerprint:sha-256 ${name}\r\n` };
	}

	createDataChannel() {
		return this.channel;
	}
}

/** The wire of WebRTC over channels that stand for the browser's: those of a real one are tried in tests/e2e. */
function dataChannel(two: Two): Carrier {
	const ends = [new Connection('AA'), new Connection('BB')] as const;
	const peers: Peer[] = [];
	for (const at of [0, 1] as const) {
		const meet = (wire: Wire): Receiver => {
			const peer = new Peer(two[at].team, wire);
			peers.push(peer);
			return patient(peer);
		};
		openChannel(ends[at] as unknown as RTCPeerConnection, meet);
		ends[at].channel.other = ends[1 - at]!.channel;
	}
	for (const { channel } of ends) {
		channel.readyState = 'open';
		channel.onopen();
	}
	for (const at of [0, 1] as const) {
		ends[at].remoteDescription = ends[1 - at]!.localDescription;
		ends[at].dispatchEvent(new Event('signalingstatechange'));
	}
	return ticking(peers, () => ends.forEach(({ channel }) => ((channel.readyState = 'closed'), channel.onclose())));
}

/** Files that are handed to and fro. */
function files([one, other]: Two): Carrier {
	const hand = async (from: Replica, to: Replica) => {
		const bytes = await writeTeamFile(from.team);
		if (bytes) await applyTeamFile(to.team, bytes, 'team.daybook');
	};
	return {
		close: () => {},
		round: async () => {
			await hand(one, other);
			await hand(other, one);
		},
	};
}

/** A folder into which both look, one after the other. */
function folder(two: Two): Carrier {
	const shared = new MemoryFolder();
	const looking = two.map(({ team }) => new SharedFolder(team, new FolderFiles(shared.handle), new Map()));
	return {
		close: () => {},
		round: async () => {
			for (const one of looking) await one.look();
		},
	};
}

/** The server that y-websocket publishes, which keeps what is sealed: neither meets the other. */
function server(two: Two): Carrier {
	const starting = startCarrier();
	let address: string | undefined;
	void starting.then((started) => (address = started.address));
	const ends = two.map(({ team }) => ({ team, at: new Carriers({ address: () => address, onnews: () => {}, onstored: () => {} }) }));
	return {
		close: () => {
			for (const { at } of ends) at.close();
			void starting.then(({ stop }) => stop());
		},
		round: async () => {
			await starting;
			for (const { at, team } of ends) await at.tick([team]);
			await pause();
		},
	};
}

export const carriers: Record<string, (two: Two) => Carrier> = {
	'a wire in memory': inMemory,
	'windows of one browser': windows,
	'a data channel': dataChannel,
	'files handed to and fro': files,
	'a folder that both share': folder,
	'a server that keeps changes': server,
};

/** Carries on until both know the same; throws if they never do. */
export async function untilLevel(carrier: Carrier, two: Two, rounds = 400): Promise<void> {
	for (let round = 0; round < rounds; round++) {
		await carrier.round();
		const [one, other] = await Promise.all(two.map(knowledge));
		if (one === other && two[0].team.digest === two[1].team.digest) return;
	}
	throw new Error('They never knew the same');
}
