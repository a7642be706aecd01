import { teamSpaces } from '#lib/store/spaces.ts';
import { reachOfDevices } from '#lib/store/segments.ts';
import { sharingDevice, type Device } from '#lib/store/device.ts';
import type { Author, Judge } from '#lib/store/judge.ts';
import type { Store } from '#lib/store/store.ts';
import { base64url, bytesOfBase64url, equalBytes, hexOf, sha256, utf8, type Bytes } from './bytes.ts';
import { epochOf, newSecret, unwrap, wrap, type Epoch } from './epoch.ts';
import { checkOperation, deviceIdOf, signOperation, teamIdOf, type Cut, type Deed, type DeviceEntry, type Operation, type SignedOperation, type Wraps } from './roster/operation.ts';
import { resolve } from './roster/resolve.ts';
import type { Roster, RosterDevice } from './roster/roster.ts';
import { judgeOf } from './roster/judgeOf.ts';
import { seededKeys } from './seededKeys.ts';

/** What is kept of a team on this device. */
interface Kept {
	operations: SignedOperation[];
	secrets: { epoch: string; secret: Bytes }[];
	/** The digest of the operations by which the rows of the space were judged last. */
	judged: string;
}

const rawOf = async (key: CryptoKey): Promise<Bytes> => new Uint8Array(await crypto.subtle.exportKey('raw', key));

/** How a device presents itself to a roster. */
export async function entryOf(device: Required<Device>, member: string): Promise<DeviceEntry> {
	const [sign, box] = await Promise.all([rawOf(device.keys.publicKey), rawOf(device.box.publicKey)]);
	return { sign: base64url(sign), box: base64url(box), member };
}

/** The recovery code's keys, as a roster knows them. */
async function recoveryEntry(seed: Uint8Array): Promise<DeviceEntry> {
	const [sign, box] = await Promise.all([seededKeys('Ed25519', seed), seededKeys('X25519', seed)]);
	return { sign: base64url(sign.publicBytes), box: base64url(box.publicBytes), member: 'recovery' };
}

async function wrapsFor(secret: Bytes, devices: readonly Pick<RosterDevice, 'id' | 'box'>[]): Promise<Wraps> {
	const wraps = devices.map(async ({ id, box }) => [id, base64url(await wrap(secret, bytesOfBase64url(box)!))] as const);
	return Object.fromEntries(await Promise.all(wraps));
}

/** One team as this device knows it: its roster, its keys and its space. */
export class Team {
	readonly id: string;
	readonly store: Store;
	readonly device: Required<Device>;
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
		this.roster = resolve([], () => '');
		this.judge = judgeOf(id, this.roster, new Map());
	}

	/** Begins a team with this device as its owner's; `recovery`: the 32 bytes of the code that is to be printed. */
	static async create(store: Store, recovery: Uint8Array, now: number): Promise<Team | undefined> {
		const device = await sharingDevice(store.db);
		if (!device) return undefined;
		const [founder, printed] = [await entryOf(device, store.self.memberId), await recoveryEntry(recovery)];
		const secret = newSecret();
		const devices = [
			{ id: device.id, box: founder.box },
			{ id: await deviceIdOf(bytesOfBase64url(printed.sign)!), box: printed.box },
		];
		const nonce = base64url(newSecret());
		const deed: Deed = { kind: 'create', founder, recovery: printed, nonce, wraps: await wrapsFor(secret, devices) };
		const operation = await signOperation(deed, [], { privateKey: device.keys.privateKey, publicBytes: bytesOfBase64url(founder.sign)! }, now);
		const team = new Team(teamIdOf(operation.hash), store, device);
		await team.apply([operation.signed]);
		return team;
	}

	/** A team that this device knows, or is about to know. */
	static async open(store: Store, id: string): Promise<Team | undefined> {
		const device = await sharingDevice(store.db);
		if (!device) return undefined;
		const team = new Team(id, store, device);
		const kept = (await store.db.teams.get(id))?.value as Kept | undefined;
		team.#judged = kept?.judged ?? '';
		for (const { epoch, secret } of kept?.secrets ?? []) team.#epochs.set(epoch, await epochOf(secret));
		await team.apply(kept?.operations ?? []);
		return team;
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
		const fresh: Operation[] = [];
		for (const one of signed) {
			if ([...this.#operations.values()].some((known) => equalBytes(known.signed.signature, one.signature))) continue;
			const operation = await checkOperation(one, this.id);
			if (!operation || (operation.deed.kind === 'create' && teamIdOf(operation.hash) !== this.id)) continue;
			if (!this.#operations.has(operation.hash)) fresh.push(operation);
		}
		if (fresh.length === 0) return false;
		for (const operation of fresh) this.#operations.set(operation.hash, operation);
		await this.#settle();
		return true;
	}

	/** Works out what the operations come to, keeps them, and judges the rows of the space by it. */
	async #settle(): Promise<void> {
		const operations = [...this.#operations.values()];
		for (const { deed } of operations) {
			const entries = deed.kind === 'create' ? [deed.founder, deed.recovery] : deed.kind === 'add' ? [deed.device] : [];
			for (const { sign } of entries) if (!this.#ids.has(sign)) this.#ids.set(sign, await deviceIdOf(bytesOfBase64url(sign)!));
		}
		this.#digest = hexOf(await sha256(utf8(operations.map(({ hash }) => hash).sort().join('')))).slice(0, 16);
		this.roster = resolve(operations, (key) => this.#ids.get(key) ?? '');
		await this.#learnEpoch();
		this.judge = judgeOf(this.id, this.roster, await this.#authors());
		await this.#keep();
		// Not when a team is opened as it was: that would read the whole journal.
		if (this.#judged !== this.#digest) {
			await this.store.judgeAgain(this.judge);
			this.#judged = this.#digest;
			await this.#keep();
		}
		for (const listener of this.#listeners) listener();
	}

	async #learnEpoch(): Promise<void> {
		const { epoch, wraps } = this.roster;
		const wrapped = wraps[this.device.id];
		if (this.#epochs.has(epoch) || wrapped === undefined) return;
		const secret = await unwrap(bytesOfBase64url(wrapped) ?? new Uint8Array(), this.device.box);
		if (secret) this.#epochs.set(epoch, await epochOf(secret));
	}

	async #authors(): Promise<Map<string, Author>> {
		const authors = new Map<string, Author>();
		for (const { id, sign, member } of this.roster.devices.values()) {
			const publicKey = await crypto.subtle.importKey('raw', bytesOfBase64url(sign)!, 'Ed25519', true, ['verify']);
			authors.set(id, { publicKey, memberId: member });
		}
		return authors;
	}

	async #keep(): Promise<void> {
		const { db } = this.store;
		const secrets = [...this.#epochs].map(([epoch, { secret }]) => ({ epoch, secret }));
		await db.teams.put({ id: this.id, value: { operations: this.operations, secrets, judged: this.#judged } satisfies Kept });
		const space = { id: this.id, mayWrite: this.self !== undefined && this.self.role !== 'viewer' };
		const known = (await teamSpaces(db)).some(({ id }) => id === this.id);
		if (this.self || known) await this.store.joinSpace(space);
	}

	/** Signs a deed with this device's key and takes it. */
	act(deed: Deed, now: number): Promise<Operation> {
		return this.#inTurn(async () => {
			const known = [...this.#operations.values()];
			const heads = known.filter(({ hash }) => !known.some(({ after }) => after.includes(hash))).map(({ hash }) => hash);
			const publicBytes = await rawOf(this.device.keys.publicKey);
			const operation = await signOperation(deed, heads, { privateKey: this.device.keys.privateKey, publicBytes }, now);
			await this.#apply([operation.signed]);
			return operation;
		});
	}

	#inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
		const turn = this.#queue.then(work);
		this.#queue = turn.catch(() => {});
		return turn;
	}

	/** A new secret, wrapped for everybody but some. */
	async newWraps(without: readonly string[] = []): Promise<Wraps> {
		const staying = [...this.roster.devices.values()].filter(({ id, removed }) => !removed && !without.includes(id));
		return wrapsFor(newSecret(), staying);
	}

	/** The secret of the present epoch, wrapped for devices that are not known to the roster yet, or lack it. */
	async sharedWith(devices: readonly Pick<RosterDevice, 'id' | 'box'>[]): Promise<Wraps> {
		return this.epoch ? wrapsFor(this.epoch.secret, devices) : {};
	}

	/** Removes devices: what they wrote until now counts, what comes later does not, and a new epoch begins without them. */
	async remove(devices: readonly string[], now: number): Promise<Operation> {
		return this.act({ kind: 'remove', devices: [...devices], cut: await this.#cut(devices), wraps: await this.newWraps(devices) }, now);
	}

	/** Gives a member another role. */
	async setRole(member: string, role: RosterDevice['role'], now: number): Promise<Operation> {
		const devices = [...this.roster.devices.values()].filter((device) => device.member === member).map(({ id }) => id);
		return this.act({ kind: 'role', member, role, cut: role === 'viewer' ? await this.#cut(devices) : {} }, now);
	}

	#cut(devices: readonly string[]): Promise<Cut> {
		return reachOfDevices(this.store.db, this.id, devices);
	}
}
