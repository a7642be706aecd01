import type { Store } from '#lib/store/store.ts';
import type { Uuid } from '#lib/model/scalars.ts';
import { watchFolder, watchJournal, watchTeams, watchWanted } from '#lib/store/watchJournal.ts';
import { Carriers } from '../carrier/carriers.ts';
import { Fetching, type Said } from '../contents/fetching.ts';
import { Folders } from '../folder/folders.ts';
import { keptFolder } from '../folder/keptFolder.ts';
import { keptTeam, keptTeams } from '../keptTeam.ts';
import type { Peer } from '../peer.ts';
import type { Road } from '../road.ts';
import { Team } from '../team.ts';
import { Attention } from './attention.ts';
import { Contacts, countLacks } from './contacts.ts';
import { Gathering } from './gathering.ts';
import { inOneTab } from './inOneTab.ts';
import { Meetings, metDevices, type MetDevice, type Said as Told } from './meetings.ts';
import type { NetworkOptions } from './networkOptions.ts';
import { StorageRoom } from './storageRoom.ts';
import { tellBusy } from './tellBusy.ts';

/** Ticks after which busy times are told again, for days go by. */
const busyTicks = 1_200;

/** The teams of this device and whom it meets of them. Of the tabs of a browser one keeps the roads, and tells the others. */
export class Network {
	readonly teams = new Map<string, Team>();
	readonly contacts: Contacts;
	met: ReadonlyMap<string, MetDevice> = new Map();
	/** There is no room here for what others send. */
	full = false;
	/** Another member is at this device since. */
	anew = false;
	readonly #store: Store;
	readonly #options: NetworkOptions;
	readonly #gatherings = new Map<string, Gathering>();
	readonly #meetings: Meetings;
	readonly #fetching: Fetching;
	readonly #carriers: Carriers;
	readonly folders: Folders;
	readonly attention: Attention;
	readonly #ends: (() => void)[] = [];
	readonly #room = new StorageRoom();
	#keeps = false;
	#toldRoads: Told['roads'] | undefined;
	#closed = false;
	#ticks = 0;
	/** How the roads and the room stood, for they do not say when that changes. */
	#standings = '';
	#queue: Promise<unknown> = Promise.resolve();

	private constructor(store: Store, contacts: Contacts, options: NetworkOptions) {
		this.#store = store;
		this.contacts = contacts;
		this.#options = options;
		this.#fetching = new Fetching(store.db, () => this.#givers(), options.wall);
		this.#carriers = new Carriers({
			address: (team) => this.#addressFor(team),
			onnews: () => this.#soon(() => this.#carry()),
			onstored: (team) => this.#onStored(team),
		});
		this.folders = new Folders({
			db: store.db,
			folder: () => keptFolder(store.db),
			wall: options.wall,
			onchange: () => this.#changed(),
			onnews: () => this.#soon(() => this.#share(true)),
			onstored: (team) => this.#onStored(team),
		});
		this.#meetings = new Meetings(store.db.name, { tell: () => this.#tell(), hear: (told) => this.#hear(told) });
		this.attention = new Attention(store.self.deviceId, () => this.#soon(() => this.#show()));
		this.#ends.push(
			() => this.#meetings.close(),
			() => this.attention.close(),
		);
	}

	static async open(store: Store, options: NetworkOptions): Promise<Network> {
		const network = new Network(store, await Contacts.open(store.db, options.wall), options);
		await network.load();
		network.#begin();
		return network;
	}

	/** What the other tabs are told, by the one that keeps the roads. */
	#tell(): Told | undefined {
		if (!this.#keeps) return undefined;
		const roads = this.roads.map(({ kind, standing }) => ({ kind, standing: standing?.() ?? 'open' }) as const);
		return { met: [...this.met], full: this.full, contacts: this.contacts.told(), roads };
	}

	#hear({ met, full, contacts, roads }: Told): void {
		if (this.#keeps) return;
		[this.met, this.full, this.#toldRoads] = [new Map(met), full, roads];
		this.contacts.hear(contacts);
		this.#options.onchange();
	}

	#begin(): void {
		const { db } = this.#store;
		this.#ends.push(watchTeams(db, () => this.#soon(() => this.load())));
		const written = this.#atMostOnce(() => this.#onWritten());
		this.#ends.push(watchJournal(db, written));
		this.#ends.push(watchFolder(db, () => this.#soon(() => this.#share(true))));
		this.#soon(() => this.folders.peek());
		this.#ends.push(watchWanted(db, () => this.#soon(() => this.#fetch(false))));
		const left = new Promise<void>((resolve) => this.#ends.push(resolve));
		inOneTab(`daybook roads ${db.name}`, left, () => this.#closed || this.#keepRoads()).catch(this.#fault);
	}

	#keepRoads(): void {
		this.#keeps = true;
		this.#soon(() => this.#attend());
		this.#soon(() => this.#tellBusy());
		const tick = this.#atMostOnce(() => this.#tick());
		const timer = setInterval(tick, this.#options.every);
		globalThis.addEventListener?.('online', tick);
		this.#ends.push(() => {
			clearInterval(timer);
			globalThis.removeEventListener?.('online', tick);
		});
	}

	/** For what need not be done twice: what is asked for while it waits, for much is being stored, is the same. */
	#atMostOnce(work: () => Promise<void>): () => void {
		let waits = false;
		return () => {
			if (waits) return;
			waits = true;
			this.#soon(() => {
				waits = false;
				return work();
			});
		};
	}

	/** One thing after the other; a fault in what nobody waits for is shown like any other. */
	#soon(work: () => Promise<void>): void {
		this.#queue = this.#queue.then(() => (this.#closed ? undefined : work())).catch(this.#fault);
	}

	readonly #fault = (error: unknown) => {
		if (this.#closed) return;
		// That is a state, not a fault: all that came before is kept, and what was offered is offered again.
		if (this.#room.lacks(error)) return this.#changed();
		queueMicrotask(() => {
			throw error;
		});
	};

	/** Takes what is kept of teams, by this tab or another. */
	async load(): Promise<void> {
		const { db, self } = this.#store;
		const now = (await db.meta.get('self'))?.value as { memberId: Uuid } | undefined;
		this.anew = now !== undefined && now.memberId !== self.memberId;
		for (const id of await keptTeams(db)) {
			const known = this.teams.get(id);
			if (known) await known.learn(await keptTeam(db, id));
			else await this.add(await Team.open(this.#store, id));
		}
		this.#options.onchange();
	}

	/** Takes a team that has begun here. */
	async add(team: Team | undefined): Promise<void> {
		if (!team || this.teams.has(team.id)) return;
		this.teams.set(team.id, team);
		this.#ends.push(team.watch(() => this.#soon(() => this.#onRoster())));
		await countLacks(team, this.contacts);
		if (this.#keeps) await this.#attend();
	}

	async #onRoster(): Promise<void> {
		for (const { met } of this.#gatherings.values()) for (const { peer } of met) await peer.tellRoster();
		await this.#attend();
		this.#options.onchange();
	}

	/** Goes wherever the teams meet. */
	async #attend(): Promise<void> {
		if (!this.#keeps || this.anew) return;
		const { contacts } = this;
		for (const team of this.teams.values()) {
			let gathering = this.#gatherings.get(team.id);
			if (!gathering) {
				const others = () => [...this.teams.values()].filter(({ roster, self }) => !roster.personal && self);
				const [onchange, oncontent] = [
					() => this.#changed(),
					(said: Said, device: string) => this.#soon(() => this.#fetching.hear(said, device)),
				];
				gathering = new Gathering(team, {
					...this.#options,
					contacts,
					others,
					onchange,
					oncontent,
					onstored: () => this.#room.has(),
					onfault: this.#fault,
				});
				this.#gatherings.set(team.id, gathering);
			}
			await gathering.refresh();
		}
	}

	#changed(): void {
		if (this.#closed) return;
		this.met = metDevices(this.#gatherings.values());
		this.full = this.#room.isFull;
		this.#meetings.say();
		this.#options.onchange();
	}

	/** Where a team's changes are kept; one's own devices use the server of their team, unless they have one of their own. */
	#addressFor({ roster }: Team): string | undefined {
		if (this.#options.usesCarrier?.() === false) return undefined;
		const joined = [...this.teams.values()].find(({ roster: other, self }) => !other.personal && self);
		return roster.carrier || (roster.personal && joined?.roster.carrier) || undefined;
	}

	/** What the server has is here, and the other way round. */
	async #carry(): Promise<void> {
		if (this.#keeps && !this.anew) await this.#carriers.tick(this.teams.values());
	}

	/** Asks the person whether the folder may be used, and goes there. */
	async allowFolder(): Promise<void> {
		await this.folders.allow();
		this.#soon(() => this.#share(true));
	}

	/** What is in the folder is here, and the other way round. */
	async #share(now = false): Promise<void> {
		if (!this.#keeps) await this.folders.peek();
		else if (!this.anew) await this.folders.tick(this.teams.values(), now);
	}

	/** Something came by another road: who is met may lack it. */
	#onStored(team: Team): void {
		this.#room.has();
		for (const { peer } of this.#gatherings.get(team.id)?.met ?? []) peer.tell().catch(this.#fault);
	}

	/** All roads, the server among them. */
	get roads(): Pick<Road, 'kind' | 'standing'>[] {
		if (!this.#keeps && this.#toldRoads) return this.#toldRoads.map(({ kind, standing }) => ({ kind, standing: () => standing }));
		return [...this.#options.roads, this.#carriers, this.folders];
	}

	/** Whoever is met may have the content of a file. */
	#givers(): Map<string, Peer> {
		const met = [...this.#gatherings.values()].flatMap((gathering) => gathering.trusted());
		return new Map(met.map(([device, { peer }]) => [device, peer]));
	}

	/** Whoever is met may know what is looked at here; `again`: it was said before, and what is said no more is forgotten. */
	async #show(again = false): Promise<void> {
		const { current } = this.attention;
		if (!this.#keeps || (again && !current)) return;
		for (const gathering of this.#gatherings.values()) await gathering.show(current);
	}

	async #fetch(later: boolean): Promise<void> {
		if (this.#keeps) await this.#fetching.tick(later);
	}

	async #tick(): Promise<void> {
		this.#room.tick();
		this.attention.tick();
		const steps = [() => this.#fetch(true), () => this.#carry(), () => this.#share(), () => this.contacts.keep(), () => this.#show(true)];
		// Where one road finds no room, the others go on.
		for (const step of [...[...this.#gatherings.values()].map((gathering) => () => gathering.tick()), ...steps])
			await step().catch(this.#fault);
		const standings = [this.#room.isFull, ...this.roads.map(({ standing }) => standing?.())].join();
		if (standings !== this.#standings) this.#changed();
		this.#standings = standings;
		if (++this.#ticks % busyTicks === 0) await this.#tellBusy();
	}

	async #onWritten(): Promise<void> {
		if (!this.#keeps) return;
		for (const gathering of this.#gatherings.values()) await gathering.push();
		await this.#carry();
		await this.#share(true);
		await this.#tellBusy();
	}

	async #tellBusy(): Promise<void> {
		const team = [...this.teams.values()].find(({ roster }) => !roster.personal);
		if (!this.#keeps || this.anew || !team?.self || team.self.role === 'viewer') return;
		await tellBusy({ store: this.#store, now: this.#options.wall(), tz: this.#options.tz });
	}

	close(): void {
		this.#closed = true;
		for (const gathering of this.#gatherings.values()) gathering.close();
		this.#carriers.close();
		this.folders.close();
		for (const end of this.#ends) end();
	}
}
