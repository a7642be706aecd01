import { digestOf } from '#lib/store/segments.ts';
import { hexOf, sha256, utf8 } from '../bytes.ts';
import type { Epoch } from '../epoch.ts';
import { inAskingOrder, quarterVectors } from '../quarterVectors.ts';
import { openMessage, sealMessage } from '../sealedMessage.ts';
import type { Team } from '../team.ts';
import { openDoc, type CarriedDoc } from './carriedDoc.ts';
import { CarriedQuarter } from './carriedQuarter.ts';

/** Keys of the past under which those who missed a change of key hear of it. */
const pastEpochs = 3;
/** Quarters whose documents are open at once: that of now, and one of the past. */
const mostOpen = 2;

const rosterKey = 'roster';
const markOf = (quarter: string) => `quarter ${quarter}`;
const quarterOfMark = (key: string) => (/^quarter \d{4}q[1-4]$/.test(key) ? key.slice(8) : undefined);

/** What a document is called at the server: nothing that tells the team, the key or the time. */
const nameOf = async ({ room }: Epoch, what: string) => hexOf(await sha256(utf8(`daybook carrier 1 ${room} ${what}`))).slice(0, 32);

/** What is left of a carrier's surroundings to whoever has it. */
export interface CarrierOptions {
	address: string;
	/** Something came from the server, or it is there now: `tick` is to be called. */
	onnews: () => void;
	/** Rows were stored, so that others can be told. */
	onstored: () => void;
}

/**
 * A team at a stock Yjs server, which is always there: what one member leaves, another finds who was never online with
 * him. One document says which quarters are there, with a digest each, and what the roster is; one for each quarter
 * holds its rows. All is sealed, and each value for its place: the server sees how much there is and when it changes.
 */
export class Carrier {
	readonly #team: Team;
	readonly #options: CarrierOptions;
	/** By room, the documents that lead to the rest. */
	readonly #heads = new Map<string, CarriedDoc>();
	readonly #quarters = new Map<string, CarriedQuarter>();
	/** Quarters with both digests, where nothing was left to exchange: so that two who judge differently do not go on for ever. */
	readonly #settled = new Set<string>();
	readonly #marks = new Map<string, string>();
	/** By room, the roster as it was found there, and the digest of the one that was told there last. */
	readonly #found = new Map<string, Uint8Array | undefined>();
	readonly #told = new Map<string, string>();
	#room = '';
	#closed = false;

	constructor(team: Team, options: CarrierOptions) {
		this.#team = team;
		this.#options = options;
	}

	/** The server is there. */
	get isOpen(): boolean {
		return [...this.#heads.values()].some(({ isSynced }) => isSynced);
	}

	/** Exchanges what is new on either side. To be called every few seconds, and whenever there is news. */
	async tick(): Promise<void> {
		const team = this.#team;
		await this.#openHeads();
		for (const epoch of this.#epochs()) await this.#exchangeRoster(epoch);
		const { epoch } = team;
		const head = epoch && this.#heads.get(epoch.room);
		if (!team.self || !epoch || !head?.isSynced || this.#closed) return;
		if (epoch.room !== this.#room) this.#beginAnew(epoch.room);
		if (head.changed || this.#marks.size === 0) await this.#readMarks(head, epoch);
		await this.#exchangeQuarters(head, epoch);
	}

	/** The epochs in whose places the roster is told: the present one, and those that somebody may have stopped at. */
	#epochs(): Epoch[] {
		const { epochs, self } = this.#team;
		return epochs.slice(self ? -pastEpochs : -1);
	}

	async #openHeads(): Promise<void> {
		const wanted = this.#epochs();
		for (const [room, head] of this.#heads) {
			if (wanted.some((epoch) => epoch.room === room)) continue;
			head.close();
			this.#heads.delete(room);
		}
		for (const epoch of wanted) {
			if (this.#heads.has(epoch.room) || this.#closed) continue;
			this.#heads.set(epoch.room, await openDoc(this.#options.address, await nameOf(epoch, 'head'), this.#options.onnews));
		}
	}

	/** Another key: other documents, which nobody reads who has only the old one. */
	#beginAnew(room: string): void {
		this.#room = room;
		for (const { doc } of this.#quarters.values()) doc.close();
		for (const kept of [this.#quarters, this.#settled, this.#marks]) kept.clear();
	}

	async #exchangeRoster(epoch: Epoch): Promise<void> {
		const head = this.#heads.get(epoch.room);
		if (!head?.isSynced) return;
		const value = head.at(rosterKey);
		if (this.#told.get(epoch.room) === this.#team.digest && this.#found.get(epoch.room) === value) return;
		const place = `${this.#team.id} carrier roster`;
		const message = value && (await openMessage(value, epoch, this.#team.space, place));
		const there = message?.kind === 'operations' ? message.operations : [];
		await this.#team.apply(there);
		if (there.length < this.#team.operations.length) {
			const sealed = await sealMessage({ kind: 'operations', operations: this.#team.operations }, epoch, place);
			head.put(new Map([[rosterKey, sealed]]));
		}
		// What came meanwhile is another value, and is found the next time.
		this.#found.set(epoch.room, value);
		this.#told.set(epoch.room, this.#team.digest);
	}

	async #readMarks(head: CarriedDoc, epoch: Epoch): Promise<void> {
		this.#marks.clear();
		for (const [key, value] of head.look()) {
			const quarter = quarterOfMark(key);
			const message = quarter && (await openMessage(value, epoch, this.#team.space, `${this.#team.id} carrier ${key}`));
			if (message && message.kind === 'have' && message.quarter === quarter) this.#marks.set(quarter, message.digest);
		}
	}

	async #exchangeQuarters(head: CarriedDoc, epoch: Epoch): Promise<void> {
		const mine = await quarterVectors(this.#team);
		const quarters = inAskingOrder(new Set([...mine.keys(), ...this.#marks.keys()]));
		const oursOf = (quarter: string) => digestOf(mine.get(quarter) ?? new Map());
		const pairOf = (quarter: string) => `${quarter} ${oursOf(quarter)} ${this.#marks.get(quarter)}`;
		const differs = (quarter: string) => oursOf(quarter) !== this.#marks.get(quarter) && !this.#settled.has(pairOf(quarter));
		// A quarter is fetched only where something differs; the newest is then looked at for as long as the page is open.
		const wanted = quarters.filter((quarter, at) => differs(quarter) || (at === 0 && this.#quarters.has(quarter))).slice(0, mostOpen);
		await this.#openQuarters(wanted, epoch);
		for (const quarter of wanted) {
			const carried = this.#quarters.get(quarter);
			if (!carried?.doc.isSynced || !(carried.doc.changed || differs(quarter))) continue;
			const before = pairOf(quarter);
			const { digest, stored } = await carried.exchange(mine.get(quarter) ?? new Map());
			if (digest !== this.#marks.get(quarter)) await this.#mark(head, epoch, quarter, digest);
			this.#settled.add(before).add(pairOf(quarter));
			if (stored > 0) this.#options.onstored();
			// There may be another quarter to look at now.
			this.#options.onnews();
		}
	}

	async #openQuarters(wanted: readonly string[], epoch: Epoch): Promise<void> {
		for (const [quarter, { doc }] of this.#quarters) {
			if (wanted.includes(quarter)) continue;
			doc.close();
			this.#quarters.delete(quarter);
		}
		for (const quarter of wanted) {
			if (this.#quarters.has(quarter) || this.#closed) continue;
			const doc = await openDoc(this.#options.address, await nameOf(epoch, quarter), this.#options.onnews);
			this.#quarters.set(quarter, new CarriedQuarter(doc, this.#team, epoch, quarter));
		}
	}

	async #mark(head: CarriedDoc, epoch: Epoch, quarter: string, digest: string): Promise<void> {
		const key = markOf(quarter);
		this.#marks.set(quarter, digest);
		head.put(new Map([[key, await sealMessage({ kind: 'have', quarter, digest }, epoch, `${this.#team.id} carrier ${key}`)]]));
	}

	close(): void {
		this.#closed = true;
		for (const head of this.#heads.values()) head.close();
		for (const { doc } of this.#quarters.values()) doc.close();
	}
}
