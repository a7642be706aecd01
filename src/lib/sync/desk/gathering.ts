import { findRows } from '#lib/store/findRows.ts';
import { joiningEpoch } from '../invitation.ts';
import { Door, type DoorKeeper } from '../admission/door.ts';
import { keeperOf, recoveryKeeper, recoveryKeyOf } from '../admission/keeper.ts';
import type { Said } from '../contents/fetching.ts';
import type { Epoch } from '../epoch.ts';
import type { Opened } from '../openedThere.ts';
import { Peer } from '../peer.ts';
import type { Receiver, Road, RoadKind } from '../road.ts';
import type { Team } from '../team.ts';
import type { Wire } from '../wire.ts';
import { countLacks, type Contacts } from './contacts.ts';

/** A device at the other end of a wire. */
export interface Met {
	peer: Peer;
	road: RoadKind;
	/** It has something that this device lacks. */
	ahead: boolean;
	/** The part of what it has that is here, in whole hundredths; undefined where little is missing. */
	part?: number | undefined;
	/** Milliseconds by which its clock is ahead of this one, or behind if below zero; undefined where both are alike. */
	clockOff?: number | undefined;
	/** Ticks for which nothing came. */
	silent: number;
}

/** What a gathering needs besides its team. */
export interface Surroundings {
	roads: readonly Road[];
	contacts: Contacts;
	/** The teams that another device of one's own comes into as well. */
	others: () => readonly Team[];
	wall: () => number;
	onchange: () => void;
	/** Somebody answered to a question for the content of a file. */
	oncontent: (said: Said, device: string) => void;
	/** Rows of a device were stored. */
	onstored: () => void;
	/** A fault of the program in what nobody waits for. */
	onfault: (error: unknown) => void;
}

/** Invitations that ended are still answered for so long: with the reason. */
const afterwards = 7 * 86_400_000;
/** Ticks without a word after which a device is no longer there: each says something every fourth. */
const longestSilence = 12;
/** Keys of the past under which those who missed a change hear of it. */
const pastEpochs = 3;
/** Ticks for which who was removed, or left, stays to say so. */
const farewell = 8;

/** Entries that are missing before it is worth telling how far they have come: less is here within a moment. */
const worthTelling = 1_000;

/** The part of what a peer has that is here, in whole hundredths; undefined where little is missing. */
async function partHere(peer: Peer): Promise<number | undefined> {
	const { here, there } = await peer.share();
	return there - here < worthTelling ? undefined : Math.floor((here / there) * 100) / 100;
}

/** In whole minutes, still as milliseconds: what changes with each word is no news. */
const inMinutes = (off: number | undefined) => (off === undefined ? undefined : Math.round(off / 60_000) * 60_000);

/** One team on all roads: its peers where those who know its key meet, and the doors for those who do not yet. */
export class Gathering {
	readonly team: Team;
	readonly met = new Set<Met>();
	readonly #around: Surroundings;
	readonly #places = new Map<string, () => void>();
	#ticks = 0;
	#gone = 0;
	#closed = false;

	constructor(team: Team, around: Surroundings) {
		this.team = team;
		this.#around = around;
	}

	/** Goes to where devices of the team meet now, and leaves the other places. */
	async refresh(): Promise<void> {
		const { team } = this;
		const wanted = new Map<string, { epoch: Epoch; end: (wire: Wire, road: RoadKind) => Receiver }>();
		const peers = (epoch: Epoch) => wanted.set(epoch.room, { epoch, end: (wire, road) => this.#meet(wire, road) });
		if (team.self) {
			// Who missed the last change of key waits where it is told.
			for (const epoch of team.epoch ? [team.epoch] : team.epochs.slice(-1)) peers(epoch);
			if (this.#isPorter()) {
				for (const epoch of team.epochs.slice(-pastEpochs)) peers(epoch);
				for (const [key, keeper] of this.#doors()) {
					const epoch = await joiningEpoch(key);
					wanted.set(epoch.room, { epoch, end: (wire) => new Door(wire, epoch, keeper) });
				}
			}
		} else if (this.#gone < farewell && this.#places.size > 0) for (const epoch of team.epochs.slice(-1)) peers(epoch);
		if (this.#closed) return;
		for (const [room, leave] of this.#places) if (!wanted.has(room)) this.#leave(room, leave);
		for (const [room, { epoch, end }] of wanted) if (!this.#places.has(room)) this.#enter(room, epoch, end);
	}

	#enter(room: string, epoch: Epoch, end: (wire: Wire, road: RoadKind) => Receiver): void {
		const leaves = this.#around.roads.map((road) => road.enter(epoch, (wire) => end(wire, road.kind)));
		this.#places.set(room, () => leaves.forEach((leave) => leave()));
	}

	#leave(room: string, leave: () => void): void {
		this.#places.delete(room);
		leave();
	}

	/** Of the devices that see one another one keeps the doors: else all of them would meet at each. */
	#isPorter(): boolean {
		const { self, roster, device } = this.team;
		if (!self || self.role === 'viewer') return false;
		if (this.#around.roads.some(({ hosts }) => hosts?.())) return true;
		return this.trusted().every(([id]) => roster.devices.get(id)?.role === 'viewer' || id > device.id);
	}

	#doors(): [string, DoorKeeper][] {
		const { team } = this;
		const { others, wall } = this.#around;
		const doors = [...team.roster.invites.values()]
			.filter(({ expires }) => wall() < expires + afterwards)
			.map(({ key }): [string, DoorKeeper] => [key, keeperOf(team, key, others, wall)]);
		const code = team.roster.personal ? undefined : recoveryKeyOf(team);
		return code === undefined ? doors : [...doors, [code, recoveryKeeper(team)]];
	}

	#meet(wire: Wire, road: RoadKind): Receiver {
		const { onfault, onchange, oncontent, onstored } = this.#around;
		const peer = new Peer(this.team, wire, undefined, this.#around.wall);
		const met: Met = { peer, road, ahead: false, silent: 0 };
		this.met.add(met);
		peer.onstored = () => {
			onstored();
			for (const other of this.met) if (other !== met) other.peer.tell().catch(onfault);
		};
		peer.oncontent = oncontent;
		peer.opened.onchange = onchange;
		let known: string | undefined;
		peer.onheard = () => {
			met.silent = 0;
			if (peer.trusted === undefined) return;
			this.#around.contacts.heard(peer.trusted);
			if (peer.trusted !== known) onchange();
			known = peer.trusted;
		};
		peer.start().catch(onfault);
		return {
			receive: (frame) => peer.receive(frame).catch(onfault),
			close: () => {
				peer.close();
				this.met.delete(met);
				onchange();
			},
		};
	}

	/** Devices that are met and have proved to be of the team. */
	trusted(): [string, Met][] {
		return [...this.met].flatMap((met) =>
			met.peer.trusted === undefined || met.silent > longestSilence ? [] : [[met.peer.trusted, met] as [string, Met]],
		);
	}

	/** Asks again for what was not answered, and notes who has what. To be called every few seconds. */
	async tick(): Promise<void> {
		for (const met of this.met) {
			await met.peer.tick();
			// A window that was closed by force says no goodbye.
			if (++met.silent === longestSilence + 1) this.#around.onchange();
		}
		if (!this.team.self) this.#gone += 1;
		await this.refresh();
		const own = { space: this.team.space, device: this.team.device.id };
		for (const [device, met] of this.trusted()) {
			await this.#around.contacts.level(device, own, () => met.peer.isLevel());
			const now = { ahead: await met.peer.isAhead(), part: await partHere(met.peer), clockOff: inMinutes(met.peer.clock.off) };
			const isNews = now.ahead !== met.ahead || now.part !== met.part || now.clockOff !== met.clockOff;
			Object.assign(met, now);
			if (isNews) this.#around.onchange();
		}
		if (this.#ticks++ % 4 === 0) await this.count();
	}

	/** Counts what the others lack. */
	async count(): Promise<void> {
		if (await countLacks(this.team, this.#around.contacts)) this.#around.onchange();
	}

	/** Sends what this device has written since. */
	async push(): Promise<void> {
		for (const { peer } of this.met) await peer.push();
		await this.count();
	}

	/** Says to colleagues what is open here: only what is theirs too, for of anything else not even the id is their business. */
	async show(opened: Opened | undefined): Promise<void> {
		const { store, space, roster } = this.team;
		if (roster.personal) return;
		const found = opened && (await findRows(store.db, [opened.record])).get(opened.record);
		const shown = opened && found?.row._space === space ? opened : { record: '', typing: false };
		for (const { peer } of this.met) await peer.say({ kind: 'opened', ...shown });
	}

	close(): void {
		this.#closed = true;
		for (const [room, leave] of this.#places) this.#leave(room, leave);
	}
}
