import { hexOf, randomBytes } from './bytes.ts';
import { Peer } from './peer.ts';
import type { Team } from './team.ts';

/** What windows of one browser call to one another. */
type Call = { kind: 'here'; from: string } | { kind: 'gone'; from: string } | { kind: 'frame'; from: string; to: string; frame: Uint8Array };

const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= 64;

function isCall(value: unknown): value is Call {
	if (typeof value !== 'object' || value === null || !('kind' in value) || !('from' in value) || !isText(value.from)) return false;
	if (value.kind === 'here' || value.kind === 'gone') return true;
	return value.kind === 'frame' && 'to' in value && isText(value.to) && 'frame' in value && value.frame instanceof Uint8Array;
}

/** A road between windows of one browser that have a database each: it needs no network at all. */
export class BroadcastRoad {
	readonly peers = new Map<string, Peer>();
	readonly #team: Team;
	readonly #channel: BroadcastChannel;
	readonly #me = hexOf(randomBytes(8));

	/** Goes where those who know the team's present key meet; undefined while this device does not know it. */
	static open(team: Team): BroadcastRoad | undefined {
		return team.epoch && new BroadcastRoad(team, team.epoch.room);
	}

	private constructor(team: Team, room: string) {
		this.#team = team;
		this.#channel = new BroadcastChannel(`daybook ${room}`);
		this.#channel.onmessage = ({ data }: MessageEvent<unknown>) => {
			if (isCall(data)) this.#hear(data);
		};
		this.#call({ kind: 'here', from: this.#me });
	}

	#call(call: Call): void {
		this.#channel.postMessage(call);
	}

	#hear(call: Call): void {
		const { from } = call;
		if (from === this.#me) return;
		if (call.kind === 'gone') return void this.peers.delete(from);
		if (call.kind === 'here') return this.#meet(from);
		if (call.to !== this.#me) return;
		this.#meet(from);
		void this.peers.get(from)?.receive(call.frame);
	}

	#meet(from: string): void {
		if (this.peers.has(from)) return;
		const send = (frame: Uint8Array) => this.#call({ kind: 'frame', from: this.#me, to: from, frame });
		const peer = new Peer(this.#team, { send, binding: [this.#me, from].sort().join(' ') });
		peer.onstored = () => {
			for (const other of this.peers.values()) if (other !== peer) void other.tell();
		};
		this.peers.set(from, peer);
		void peer.start();
	}

	/** Asks again for what was not answered; to be called every few seconds. */
	async tick(): Promise<void> {
		for (const peer of this.peers.values()) await peer.tick();
	}

	/** Sends what this device has written since. */
	async push(): Promise<void> {
		for (const peer of this.peers.values()) await peer.push();
	}

	close(): void {
		this.#call({ kind: 'gone', from: this.#me });
		this.#channel.close();
	}
}
