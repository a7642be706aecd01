import { teamSpaces, type TeamSpace } from '#lib/store/spaces.ts';
import { sharingDevice, type Device } from '#lib/store/device.ts';
import { SessionPrints } from '#lib/store/sessionPrints.ts';
import type { Judge } from '#lib/store/judge.ts';
import type { Store } from '#lib/store/store.ts';
import { personalSpace } from '#lib/store/journalRow.ts';
import { base64url, bytesOfBase64url, equalBytes, hexOf, sha256, utf8 } from './bytes.ts';
import { entryOf, recoveryEntry } from './deviceEntry.ts';
import { epochOf, newSecret, unwrap, type Epoch } from './epoch.ts';
import { keepTeam, keptTeam, type KeptTeam } from './keptTeam.ts';
import {
	checkOperation,
	deviceIdOf,
	signOperation,
	teamIdOf,
	type Deed,
	type DeviceEntry,
	type Operation,
	type SignedOperation,
	type Wraps,
} from './roster/operation.ts';
import { authorsOf } from './roster/authorsOf.ts';
import { mayDo } from './roster/mayDo.ts';
import { resolve } from './roster/resolve.ts';
import type { Roster, RosterDevice } from './roster/roster.ts';
import { judgeOf } from './roster/judgeOf.ts';
import { seededKeys } from './seededKeys.ts';
import { wrapsFor } from './wraps.ts';

/** What a team begins as. */
export interface Beginning {
	/** The 32 bytes of the code that is to be printed. */
	recovery: Uint8Array;
	name?: string;
	/** Of one person's own devices. */
	personal?: boolean;
	/** What this device is called at first. */
	deviceName?: string | undefined;
}

/** The devices that a deed brings into the team. */
function entriesOf(deed: Deed): DeviceEntry[] {
	if (deed.kind === 'create') return [deed.founder, deed.recovery];
	if (deed.kind === 'add') return [deed.device];
	return deed.kind === 'recode' ? [deed.recovery] : [];
}

/** One team as this device knows it: its roster, its keys and its space. */
export class Team {
	readonly id: string;
	readonly store: Store;
	readonly device: Required<Device>;
	readonly prints: SessionPrints;
	roster: Roster;
	judge: Judge;
	#operations = new Map<string, Operation>();
	#ids = new Map<string, string>();
	#epochs = new Map<string, Epoch>();
	#digest = '';
	#judged = '';
	#queue: Promise<unknown> = Promise.resolve();
	readonly #listeners = new Set<() => void>();

	private constructor(id: string, store: Store, device: Required<Device>) {
		this.id = id;
		this.store = store;
		this.device = device;
		this.prints = new SessionPrints(store.db);
		this.roster = resolve([], () => '');
		this.judge = judgeOf(id, this.roster, new Map());
	}

	/** Begins a team with this device as its owner's. Undefined where the browser cannot make the keys. */
	static async create(
		store: Store,
		{ recovery, name = '', personal = false, deviceName }: Beginning,
		now: number,
	): Promise<Team | undefined> {
		const device = await sharingDevice(store.db);
		if (!device) return undefined;
		const [founder, printed] = [await entryOf(device, store.self.memberId, deviceName), await recoveryEntry(recovery)];
		const devices = [
			{ id: device.id, box: founder.box },
			{ id: await deviceIdOf(bytesOfBase64url(printed.sign)!), box: printed.box },
		];
		const nonce = base64url(newSecret());
		const wraps = await wrapsFor(newSecret(), devices);
		const deed: Deed = { kind: 'create', founder, recovery: printed, nonce, wraps, name, ...(personal && { personal }) };
		const operation = await signOperation(
			deed,
			[],
			{ privateKey: device.keys.privateKey, publicBytes: bytesOfBase64url(founder.sign)! },
			now,
		);
		const team = new Team(teamIdOf(operation.hash), store, device);
		await team.apply([operation.signed]);
		return team;
	}

	/** A team that this device knows, or is about to know. */
	static async open(store: Store, id: string): Promise<Team | undefined> {
		const device = await sharingDevice(store.db);
		if (!device) return undefined;
		const team = new Team(id, store, device);
		const kept = await keptTeam(store.db, id);
		team.#judged = kept?.judged ?? '';
		await team.learn(kept);
		return team;
	}

	/** A team as operations from elsewhere would have it: nothing of it is kept. */
	static async trial(store: Store, id: string, operations: readonly SignedOperation[]): Promise<Team | undefined> {
		const device = await sharingDevice(store.db);
		if (!device) return undefined;
		const team = new Team(id, store, device);
		if ((await team.#add(operations)).length > 0) await team.#resolve();
		return team;
	}

	/** Takes what is kept, as another tab may have put it there. */
	async learn(kept: KeptTeam | undefined): Promise<void> {
		for (const { epoch, secret } of kept?.secrets ?? []) if (!this.#epochs.has(epoch)) this.#epochs.set(epoch, await epochOf(secret));
		await this.apply(kept?.operations ?? []);
	}

	/** What is to be kept of it. */
	get kept(): KeptTeam {
		const secrets = [...this.#epochs].map(([epoch, { secret }]) => ({ epoch, secret }));
		return { operations: this.operations, secrets, judged: this.#judged };
	}

	/** The space in the journal that its devices share. */
	get space(): string {
		return this.roster.personal ? personalSpace : this.id;
	}

	/** Called when the roster has changed. Gives what ends it. */
	watch(listener: () => void): () => void {
		this.#listeners.add(listener);
		return () => void this.#listeners.delete(listener);
	}

	/** A text that is equal where the same operations are known. */
	get digest(): string {
		return this.#digest;
	}

	get operations(): SignedOperation[] {
		return [...this.#operations.values()].map(({ signed }) => signed);
	}

	/** This device, if it is of the team. */
	get self(): RosterDevice | undefined {
		const self = this.roster.devices.get(this.device.id);
		return self && !self.removed ? self : undefined;
	}

	/** The present epoch, if this device knows its secret. */
	get epoch(): Epoch | undefined {
		return this.#epochs.get(this.roster.epoch);
	}

	/** All epochs that this device knows, the present one among them. */
	get epochs(): Epoch[] {
		return [...this.#epochs.values()];
	}

	/** An epoch that this device knows, the present one or an earlier. */
	epochOfTag(tag: string): Epoch | undefined {
		return [...this.#epochs.values()].find((epoch) => epoch.tag === tag);
	}

	/** Takes operations from anywhere; those that are not signed, or of another team, are passed over. True if any is new. */
	apply(signed: readonly SignedOperation[]): Promise<boolean> {
		return this.#inTurn(() => this.#apply(signed));
	}

	async #apply(signed: readonly SignedOperation[]): Promise<boolean> {
		const fresh = await this.#add(signed);
		if (fresh.length === 0) return false;
		await this.#resolve();
		try {
			await this.#settle();
		} catch (error) {
			// What could not be kept was not heard: whoever knows it tells it again.
			for (const { hash } of fresh) this.#operations.delete(hash);
			await this.#resolve();
			throw error;
		}
		for (const listener of this.#listeners) listener();
		return true;
	}

	/** Keeps what the operations come to, and judges by it what is in the journal. */
	async #settle(): Promise<void> {
		await this.#keep();
		// Not when a team is opened as it was: that would read the whole journal.
		if (this.#judged === this.#digest) return;
		await this.store.judgeAgain(this.judge);
		this.#judged = this.#digest;
		await this.#keep();
	}

	/** Adds the operations that are new, signed and of this team; gives them. */
	async #add(signed: readonly SignedOperation[]): Promise<Operation[]> {
		const fresh: Operation[] = [];
		for (const one of signed) {
			if ([...this.#operations.values()].some((known) => equalBytes(known.signed.signature, one.signature))) continue;
			const operation = await checkOperation(one, this.id);
			if (!operation || (operation.deed.kind === 'create' && teamIdOf(operation.hash) !== this.id)) continue;
			if (!this.#operations.has(operation.hash)) fresh.push(operation);
		}
		for (const operation of fresh) this.#operations.set(operation.hash, operation);
		return fresh;
	}

	/** Works out what the operations come to. */
	async #resolve(): Promise<void> {
		const operations = [...this.#operations.values()];
		for (const { deed } of operations) {
			for (const { sign } of entriesOf(deed)) if (!this.#ids.has(sign)) this.#ids.set(sign, await deviceIdOf(bytesOfBase64url(sign)!));
		}
		const hashes = operations.map(({ hash }) => hash).sort();
		this.#digest = hexOf(await sha256(utf8(hashes.join('')))).slice(0, 16);
		this.roster = resolve(operations, (key) => this.#ids.get(key) ?? '');
		await this.#learnEpoch();
		this.judge = judgeOf(this.space, this.roster, await authorsOf(this.roster, operations));
	}

	async #learnEpoch(): Promise<void> {
		const { epoch, wraps } = this.roster;
		const wrapped = wraps[this.device.id];
		if (this.#epochs.has(epoch) || wrapped === undefined) return;
		const secret = await unwrap(bytesOfBase64url(wrapped) ?? new Uint8Array(), this.device.box);
		if (secret) this.#epochs.set(epoch, await epochOf(secret));
	}

	async #keep(): Promise<void> {
		const { db } = this.store;
		await keepTeam(db, this.id, this.kept);
		const known = (await teamSpaces(db)).some(({ id }) => id === this.id);
		if (!this.roster.personal && (this.self || known)) await this.store.joinSpace(this.teamSpace);
	}

	/** How the store is to know it. */
	get teamSpace(): TeamSpace {
		const role = this.self?.role;
		const leads = role === 'owner' || role === 'manager';
		return { id: this.id, mayWrite: role !== undefined && role !== 'viewer', ...(leads && { leads }), ...(!role && { removed: true }) };
	}

	/** Signs a deed with this device's key and takes it. */
	act(deed: Deed, now: number): Promise<Operation> {
		return this.#inTurn(async () => {
			const { sign } = await entryOf(this.device, '');
			const signer = { privateKey: this.device.keys.privateKey, publicBytes: bytesOfBase64url(sign)! };
			const operation = await signOperation(deed, this.#heads(), signer, now);
			await this.#apply([operation.signed]);
			return operation;
		});
	}

	/** Signs a deed with the printed code, and takes it if this team is to be kept. */
	async regain(deed: Deed, seed: Uint8Array, now: number): Promise<SignedOperation> {
		return (await signOperation(deed, this.#heads(), await seededKeys('Ed25519', seed), now)).signed;
	}

	#heads(): string[] {
		const known = [...this.#operations.values()];
		return known.filter(({ hash }) => !known.some(({ after }) => after.includes(hash))).map(({ hash }) => hash);
	}

	#inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
		const turn = this.#queue.then(work);
		this.#queue = turn.catch(() => {});
		return turn;
	}

	/** The secret of the present epoch, wrapped for devices that are not known to the roster yet, or lack it. */
	async sharedWith(devices: readonly Pick<RosterDevice, 'id' | 'box'>[]): Promise<Wraps> {
		return this.epoch ? wrapsFor(this.epoch.secret, devices) : {};
	}

	/** Whether this device may do something, as the roster stands. */
	may(deed: Deed, at: number): boolean {
		const { self, roster } = this;
		if (!self) return false;
		return mayDo(roster, { by: self.id, key: self.sign, deed, at, after: this.#heads() }, (key) => this.#ids.get(key) ?? '');
	}
}
