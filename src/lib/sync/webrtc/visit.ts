import type { Room, WebrtcConn, WebrtcProvider } from 'y-webrtc';
import type { HandLinks } from '../byHand/handLinks.ts';
import { hexOf, randomBytes } from '../bytes.ts';
import type { Place, Receiver } from '../road.ts';
import type { Wire } from '../wire.ts';
import { openChannel } from './channelWire.ts';
import type { Introducer } from './introducer.ts';
import { Sayings, type Said, type Signal } from './said.ts';

/** How long a connection may be without life before it is given up, in milliseconds. */
const patience = 6_000;
const watchEvery = 2_000;
/** How often somebody who misses nobody says that he is there; who has lost somebody says it with every look. */
const hereEvery = 15_000;
const missing = 120_000;
const mostConnections = 30;

/** What of simple-peer is used; it has no types of its own. */
interface SimplePeer {
	connected: boolean;
	_pc: RTCPeerConnection;
	signal(signal: Signal): void;
	removeAllListeners(event: string): void;
	on(event: 'close' | 'data', listener: () => void): void;
}

interface Connection {
	conn: WebrtcConn;
	peer: SimplePeer;
	/** Since when it has had no life. */
	dead: number;
}

/** One visit to a place: finds the others by what is said there, and keeps a connection of y-webrtc to each. */
export class Visit {
	readonly #provider: WebrtcProvider;
	readonly #room: Room;
	readonly #make: typeof WebrtcConn;
	readonly #sayings: Sayings;
	readonly #me = hexOf(randomBytes(8));
	readonly #connections = new Map<string, Connection>();
	readonly #meet: (wire: Wire) => Receiver;
	readonly #topic: string;
	readonly #servers: Introducer[] = [];
	readonly #byHand: HandLinks | undefined;
	readonly #ends: (() => void)[] = [];
	#said = -Infinity;
	#lost = -Infinity;

	constructor(
		place: Place,
		parts: { provider: WebrtcProvider; room: Room; make: typeof WebrtcConn; byHand: HandLinks | undefined },
		meet: (wire: Wire) => Receiver,
	) {
		this.#provider = parts.provider;
		this.#room = parts.room;
		this.#make = parts.make;
		this.#byHand = parts.byHand;
		this.#sayings = new Sayings(place);
		this.#topic = place.room;
		this.#meet = meet;
		const timer = setInterval(() => this.#watch(), watchEvery);
		this.#ends.push(() => clearInterval(timer));
		if (this.#byHand) this.#listenTo(this.#byHand, (data) => this.#publish(data, this.#servers));
	}

	/** Meets those, too, whom these servers introduce. */
	introducedBy(servers: readonly Introducer[]): void {
		for (const server of servers) {
			this.#servers.push(server);
			// Who was connected by hand is introduced to all whom this device can reach, and they to him.
			this.#listenTo(server, (data) => this.#byHand?.isOpen && this.#publish(data, [this.#byHand]));
		}
	}

	#listenTo(introducer: Introducer, passOn: (data: string) => void): void {
		// Only what was said here is passed on: nobody makes others send.
		const heard = async (data: string) => {
			const said = await this.#sayings.open(data);
			if (!said) return;
			passOn(data);
			await this.#hear(said);
		};
		this.#ends.push(
			introducer.listen(
				this.#topic,
				(data) => void heard(data),
				() => void this.#say({ kind: 'here', from: this.#me }),
			),
		);
	}

	#publish(data: string, introducers: readonly Introducer[]): void {
		for (const introducer of introducers) introducer.publish(this.#topic, data);
	}

	async #say(said: Said): Promise<void> {
		if (said.kind === 'here' && said.to === undefined) this.#said = performance.now();
		const text = await this.#sayings.seal(said);
		this.#publish(text, this.#byHand ? [...this.#servers, this.#byHand] : this.#servers);
	}

	async #hear(said: Said): Promise<void> {
		if (said.from === this.#me || (said.to !== undefined && said.to !== this.#me)) return;
		const known = this.#connections.get(said.from);
		if (said.kind === 'here') {
			if (known) return;
			// Of two one alone begins, so that they never do at once.
			if (this.#me < said.from) this.#connect(said.from, true);
			else if (said.to === undefined) await this.#say({ kind: 'here', from: this.#me, to: said.from });
		} else if (said.signal.type === 'offer') {
			if (this.#me < said.from) return;
			if (known) this.#drop(said.from, known);
			this.#connect(said.from, false)?.peer.signal(said.signal);
		} else if (known && !known.peer.connected) known.peer.signal(said.signal);
	}

	#connect(to: string, initiator: boolean): Connection | undefined {
		if (this.#connections.size >= mostConnections) return undefined;
		// Takes the place of y-webrtc's own connection to a server: it says everything here, unsealed.
		const send = ({ data }: { data: { signal: Signal } }) => void this.#say({ kind: 'signal', from: this.#me, to, signal: data.signal });
		const conn = new this.#make({ send } as never, initiator, to, this.#room);
		const peer = conn.peer as SimplePeer;
		// Rows travel on a channel of their own. What comes on y-webrtc's is not listened to: a peer could wipe it, or break it.
		peer.removeAllListeners('data');
		peer.on('data', () => {});
		openChannel(peer._pc, this.#meet);
		const connection: Connection = { conn, peer, dead: performance.now() };
		this.#connections.set(to, connection);
		this.#room.webrtcConns.set(to, conn);
		peer.on('close', () => this.#drop(to, connection));
		return connection;
	}

	#drop(to: string, connection: Connection): void {
		if (this.#connections.get(to) !== connection) return;
		this.#connections.delete(to);
		this.#room.webrtcConns.delete(to);
		this.#lost = performance.now();
		connection.conn.destroy();
	}

	/** Gives up what has no life, for it would stand in the way of a new connection, and says that somebody is here. */
	#watch(): void {
		const now = performance.now();
		for (const [to, connection] of this.#connections) {
			const { connected, _pc } = connection.peer;
			if (connected && ['connected', 'completed'].includes(_pc.iceConnectionState)) connection.dead = now;
			else if (now - connection.dead > patience) this.#drop(to, connection);
		}
		if (now - this.#said > (now - this.#lost < missing ? watchEvery : hereEvery)) void this.#say({ kind: 'here', from: this.#me });
	}

	leave(): void {
		for (const end of this.#ends) end();
		for (const [to, connection] of this.#connections) this.#drop(to, connection);
		this.#provider.destroy();
		this.#provider.doc.destroy();
	}
}
