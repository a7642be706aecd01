import { newId } from '#lib/store/newId.ts';
import type { Store } from '#lib/store/store.ts';
import { randomBytes } from '#lib/sync/bytes.ts';
import { Peer } from '#lib/sync/peer.ts';
import { entryOf } from '#lib/sync/deviceEntry.ts';
import { Team } from '#lib/sync/team.ts';
import type { MemberRole } from '#lib/sync/roster/operation.ts';
import { commit, freshName, planned, testStore } from '../../store/testStore.ts';

/** Numbers that look random and are the same for the same seed (mulberry32). */
export function chance(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

/** How bad the roads are: the part of frames that is lost, doubled, or overtaken. */
export interface Weather {
	drop: number;
	double: number;
	reorder: number;
}

export const fair: Weather = { drop: 0, double: 0, reorder: 0 };

export interface Replica {
	name: string;
	wall: () => number;
	store: Store;
	team: Team;
	/** By the number of the replica at the other end. */
	peers: Map<number, Peer>;
	alive: boolean;
}

interface Travelling {
	from: number;
	to: number;
	frame: Uint8Array;
}

/** Devices of one team on a network in memory, each linked to every other. */
export class Network {
	readonly replicas: Replica[] = [];
	readonly random: () => number;
	weather = fair;
	/** Every frame that was sent, if a test wants to look at them. */
	sent: Travelling[] | undefined;
	#travelling: Travelling[] = [];
	#parted = new Set<string>();

	constructor(seed = 1) {
		this.random = chance(seed);
	}

	part(one: number, other: number): void {
		this.#parted.add([one, other].sort().join());
	}

	heal(): void {
		this.#parted.clear();
	}

	#send(from: number, to: number, frame: Uint8Array): void {
		this.sent?.push({ from, to, frame });
		if (this.#parted.has([from, to].sort().join()) || this.random() < this.weather.drop) return;
		this.#travelling.push({ from, to, frame });
		if (this.random() < this.weather.double) this.#travelling.push({ from, to, frame });
	}

	/** Links two replicas anew, as after one of them was away. */
	link(one: number, other: number): void {
		for (const [from, to] of [
			[one, other],
			[other, one],
		] as const) {
			const peer = new Peer(this.replicas[from]!.team, {
				send: (frame) => this.#send(from, to, frame),
				binding: `${Math.min(one, other)}-${Math.max(one, other)}`,
			});
			this.replicas[from]!.peers.set(to, peer);
			peer.onstored = () => {
				for (const [at, third] of this.replicas[from]!.peers) if (at !== to) void third.tell();
			};
		}
	}

	linkAll(): void {
		for (let one = 0; one < this.replicas.length; one++) for (let other = 0; other < one; other++) this.link(one, other);
	}

	/** Delivers up to so many frames, whatever they set off. */
	async deliver(most = Infinity): Promise<number> {
		let delivered = 0;
		while (this.#travelling.length > 0 && delivered < most) {
			const at = this.random() < this.weather.reorder ? Math.floor(this.random() * this.#travelling.length) : 0;
			const [{ from, to, frame }] = this.#travelling.splice(at, 1) as [Travelling];
			const peer = this.replicas[to]!.peers.get(from);
			if (!this.replicas[to]!.alive || !peer) continue;
			await peer.receive(frame);
			delivered += 1;
		}
		return delivered;
	}

	async tick(): Promise<void> {
		for (const { peers, alive } of this.replicas) if (alive) for (const peer of peers.values()) await peer.tick();
	}

	/** Ticks and delivers until all are level; throws if they never are. */
	async settle(rounds = 60): Promise<void> {
		for (let round = 0; round < rounds; round++) {
			await this.tick();
			await this.deliver();
			if (await this.areLevel()) return;
		}
		throw new Error('The replicas never became level');
	}

	async areLevel(): Promise<boolean> {
		const living = this.replicas.filter(({ alive, team }) => alive && team.self);
		if (new Set(living.map(({ team }) => team.digest)).size > 1) return false;
		for (const { peers } of living) {
			for (const [at, peer] of peers) if (this.replicas[at]!.alive && this.replicas[at]!.team.self && !(await peer.isLevel())) return false;
		}
		return true;
	}

	kill(at: number): void {
		const replica = this.replicas[at]!;
		replica.alive = false;
		replica.store.close();
		this.#travelling = this.#travelling.filter(({ from, to }) => from !== at && to !== at);
	}

	async reopen(at: number): Promise<void> {
		const replica = this.replicas[at]!;
		replica.store = await testStore(replica.name, replica.wall);
		replica.team = (await Team.open(replica.store, replica.team.id))!;
		replica.alive = true;
		for (const other of this.replicas.keys()) if (other !== at) this.link(at, other);
	}

	/** What this replica wrote goes to those that it is linked to. */
	async push(at: number): Promise<void> {
		for (const peer of this.replicas[at]!.peers.values()) await peer.push();
	}

	close(): void {
		for (const { store } of this.replicas) store.close();
	}
}

async function replica(store: Store, team: Team, name: string, wall: () => number): Promise<Replica> {
	return Promise.resolve({ name, wall, store, team, peers: new Map(), alive: true });
}

/** Adds the device of a store to a team, by its owner. */
export async function join(owner: Team, store: Store, role: MemberRole = 'member', member = store.self.memberId): Promise<Team> {
	const team = (await Team.open(store, owner.id))!;
	const device = await entryOf(team.device, member);
	const wraps = await owner.sharedWith([{ id: team.device.id, box: device.box }]);
	await owner.act({ kind: 'add', device, role, epoch: owner.roster.epoch, wraps }, 0);
	await team.apply(owner.operations);
	return team;
}

/** A network of devices of as many members, the first of whom is the owner; `walls`: their clocks. */
export async function manyPeers(
	count: number,
	{ seed = 1, walls = [], roles = [] }: { seed?: number; walls?: (() => number)[]; roles?: MemberRole[] } = {},
): Promise<Network> {
	const network = new Network(seed);
	for (let at = 0; at < count; at++) {
		const [name, wall] = [freshName(), walls[at] ?? Date.now];
		const store = await testStore(name, wall);
		const owner = network.replicas[0]?.team;
		const team = owner ? await join(owner, store, roles[at] ?? 'member') : (await Team.create(store, { recovery: randomBytes(32) }, 0))!;
		network.replicas.push(await replica(store, team, name, wall));
	}
	network.linkAll();
	return network;
}

export const twoPeers = (seed = 1) => manyPeers(2, { seed });

/** Adds a calendar that the team sees; gives its id. */
export async function sharedCalendar(store: Store, name = 'Team'): Promise<string> {
	const id = newId();
	await commit(store, { command: 'addCalendar', patches: [{ type: 'calendar', id, create: true, fields: { name, sharing: 'full' } }] });
	return id;
}

/** Plans an activity in a calendar; gives its id. */
export async function plan(store: Store, calendarId: string, subject: string, id = newId()): Promise<string> {
	await commit(store, { command: 'plan', patches: [planned(store, { subject, calendarId }, id)] });
	return id;
}

/** A value as text that is equal for equal values, whatever the order of their properties. */
function canonical(value: unknown): string {
	return JSON.stringify(value, (_key, held: unknown) => {
		if (typeof held !== 'object' || held === null || Array.isArray(held)) return held;
		return Object.fromEntries(Object.entries(held).sort(([one], [other]) => (one < other ? -1 : 1)));
	});
}

/** All that a replica knows of the team, as one text; without what rows carry besides. */
export async function knowledge({ store, team }: Replica): Promise<string> {
	const lists = await Promise.all(store.db.allRows().map((table) => table.toArray()));
	const shared = lists.flat().filter((row) => row['_space'] === team.id);
	const plain = shared.map((row) => Object.fromEntries(Object.entries(row).filter(([name]) => !name.startsWith('_'))));
	return plain.map(canonical).sort().join('\n');
}
