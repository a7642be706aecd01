import { digestOf, lastRow, ownRowsAfter, rowsBeyond } from '#lib/store/segments.ts';
import { Allowance } from './allowance.ts';
import { Asking } from './asking.ts';
import { ClockReadings } from './clockReadings.ts';
import type { Epoch } from './epoch.ts';
import { pieceFor } from './contents/pieceFor.ts';
import { Assembly, framesOf } from './frames.ts';
import { Handshake } from './handshake.ts';
import { Histories } from './histories.ts';
import { Holdings } from './holdings.ts';
import { packMessage, unpackMessage, type Message, type MessageOf } from './messages.ts';
import { noCounts, type PeerCounts } from './peerCounts.ts';
import { OpenedThere } from './openedThere.ts';
import { apartOf, type Apart } from './protocolVersion.ts';
import { entriesIn, quarterVectors } from './quarterVectors.ts';
import type { Receiver } from './road.ts';
import { tagOf } from './sealing.ts';
import type { Team } from './team.ts';
import type { Wire } from './wire.ts';

/** Rows sent for one question: about so many bytes before they are sealed. */
const rowsAtOnce = 512 * 1024;
/** Quiet ticks after which a peer says again what it has, in case something was lost. */
const quietTicks = 4;

/**
 * One other device of a team at the end of a wire. Both sides prove who they are, compare what they have segment by
 * segment, the newest first, and ask for what they lack. Everything may be lost, doubled or late: every message means
 * the same whenever it comes, and `tick` asks again.
 */
export class Peer implements Receiver {
	readonly counts: PeerCounts = noCounts();
	readonly clock: ClockReadings;
	readonly #team: Team;
	readonly #wire: Wire;
	readonly #handshake: Handshake;
	readonly #assembly = new Assembly();
	readonly #allowance: Allowance;
	#epoch: Epoch | undefined;
	#message = 0;
	readonly #asking = new Asking();
	readonly #holdings = new Holdings();
	readonly #histories: Histories;
	readonly opened = new OpenedThere();
	/** The journal's last row that the peer was told of; before it is trusted, none is. */
	#sentTo: number | undefined;
	#quiet = 0;
	/** A tick waits for its turn. */
	#ticks = false;
	/** The peer has said what it has. */
	#greeted = false;
	#closed = false;
	#queue: Promise<unknown> = Promise.resolve();
	/** Called when rows of the peer were stored, so that others can be told. */
	onstored: (() => void) | undefined;
	/** Called when something came that was of the team. */
	onheard: (() => void) | undefined;
	/** Called with what the peer says of contents that it was asked for. */
	oncontent: ((said: MessageOf<'piece' | 'lack'>, device: string) => void) | undefined;

	/** `now`: milliseconds of a clock that only goes forward; `wall`: of the one that people see. */
	constructor(team: Team, wire: Wire, now: () => number = () => performance.now(), wall: () => number = Date.now) {
		this.clock = new ClockReadings(wall);
		this.#allowance = new Allowance(now);
		this.#team = team;
		this.#histories = new Histories(team);
		this.#wire = wire;
		this.#handshake = new Handshake(team, wire, (message, epoch) => this.#send(message, epoch));
	}

	/** The other device, once it has proved that it is. */
	get device(): string | undefined {
		return this.#handshake.device;
	}

	/** Its Daybook speaks another protocol: but the roster, nothing is exchanged. */
	get apart(): Apart | undefined {
		return apartOf(this.#handshake.version);
	}

	/** Whether the peer has something that this side lacks, as far as it has said. */
	async isAhead(): Promise<boolean> {
		return this.#holdings.isAhead(await quarterVectors(this.#team));
	}

	/** How many entries the peer has, and how many of them are here. */
	async share(): Promise<{ here: number; there: number }> {
		return this.#holdings.share(await quarterVectors(this.#team));
	}

	/** The device at the other end, if it has proved that it is of the team, and still is. */
	get trusted(): string | undefined {
		return this.#handshake.isTrusted ? this.device : undefined;
	}

	/** Whether both have what the other has, as far as this side knows. */
	async isLevel(): Promise<boolean> {
		if (this.device === undefined) return false;
		return this.#holdings.isLevel(await quarterVectors(this.#team));
	}

	start(): Promise<void> {
		return this.#inTurn(() => this.#handshake.sayHi());
	}

	close(): void {
		this.#closed = true;
	}

	receive(frame: Uint8Array): Promise<void> {
		if (!this.#allowance.allows(frame.length)) {
			this.counts.dropped += 1;
			return Promise.resolve();
		}
		return this.#inTurn(() => this.#receive(frame));
	}

	/** Asks again for what has not been answered. To be called every few seconds. */
	async tick(): Promise<void> {
		// While thousands of rows are stored no ticks pile up: each would count as time that the other let pass.
		if (this.#ticks) return;
		this.#ticks = true;
		await this.#inTurn(async () => {
			this.#ticks = false;
			this.opened.tick();
			if (!this.#speaks()) return this.#handshake.sayHi();
			this.#asking.tick();
			this.#quiet += 1;
			if (!this.#greeted || this.#quiet % quietTicks === 1) {
				await this.#handshake.sayHi();
				await this.#sayHello();
			}
			await this.#askNext();
		});
	}

	/** Sends what this device has written since. */
	push(): Promise<void> {
		return this.#inTurn(async () => {
			if (!this.#speaks() || this.#sentTo === undefined) return;
			const { rows, last } = await ownRowsAfter(this.#team.store.db, this.#team.space, this.#team.device.id, this.#sentTo);
			this.#sentTo = last;
			const bytes = rows.reduce((sum, row) => sum + row.bytes.length, 0);
			if (rows.length === 0) return;
			// An import is fetched by whoever lacks it, bit by bit.
			if (bytes > rowsAtOnce) await this.#sayHello();
			else await this.#send({ kind: 'rows', rows, more: false, asked: false });
		});
	}

	/** Asks for a piece of a content, or says what is open here. */
	say(message: MessageOf<'seek' | 'opened'>): Promise<void> {
		return this.#inTurn(() => (this.#speaks() ? this.#send(message) : Promise.resolve()));
	}

	/** Sends what this device knows of the roster, under the last key that the peer has shown to know. */
	tellRoster(): Promise<void> {
		return this.#inTurn(() => this.#send({ kind: 'operations', operations: this.#team.operations }, this.#epoch ?? this.#team.epoch));
	}

	/** Says what this device has: after rows of others have come. */
	tell(): Promise<void> {
		return this.#inTurn(() => (this.#speaks() ? this.#sayHello() : Promise.resolve()));
	}

	#inTurn(work: () => Promise<void>): Promise<void> {
		const turn = this.#queue.then(work);
		this.#queue = turn.catch(() => {});
		return turn;
	}

	/** It is of the team, so are we, and both speak the same. */
	#speaks(): boolean {
		return this.#handshake.isTrusted && this.apart === undefined;
	}

	/** Says something, if there is anything to say. */
	async #send(message: Message | undefined, epoch = this.#team.epoch): Promise<void> {
		if (!message || !epoch || this.#closed) return;
		for (const frame of await framesOf(packMessage(message), epoch, this.#team.id, this.#message++)) {
			this.counts.framesOut += 1;
			this.counts.bytesOut += frame.length;
			this.#wire.send(frame);
		}
	}

	async #receive(frame: Uint8Array): Promise<void> {
		this.counts.framesIn += 1;
		const epoch = this.#team.epochOfTag(tagOf(frame) ?? '');
		const bytes = epoch ? await this.#assembly.take(frame, epoch, this.#team.id) : 'bad';
		if (bytes === undefined) return;
		const message = bytes === 'bad' ? undefined : unpackMessage(bytes, this.#team.space);
		if (!message || !epoch) return void (this.counts.bad += 1);
		this.#epoch = epoch;
		this.onheard?.();
		await this.#take(message, epoch);
	}

	async #take(message: Message, epoch: Epoch): Promise<void> {
		switch (message.kind) {
			case 'hi':
				return this.#handshake.onHi(message, epoch);
			case 'proof':
				return this.#onProof(message);
			case 'operations':
				return this.#onOperations(message);
			default:
				// Rows are for those alone who proved that they are of the team, and under its present key.
				if (this.#speaks() && epoch === this.#team.epoch) return this.#onTrusted(message);
		}
	}

	async #onTrusted(message: Exclude<Message, MessageOf<'hi' | 'proof' | 'operations'>>): Promise<void> {
		switch (message.kind) {
			case 'hello':
				return this.#onHello(message);
			case 'want':
				return this.#onWant(message);
			case 'rows':
				return this.#onRows(message);
			case 'have':
				this.#holdings.hearOf(message.quarter, message.digest);
				return this.#askNext();
			case 'seek':
				return this.#send(await pieceFor(this.#team, message));
			case 'piece':
			case 'lack':
				return this.oncontent?.(message, this.device!);
			case 'opened':
				return this.opened.hear(message);
			case 'print':
				this.#holdings.hearOf(message.quarter, message.digest);
				return this.#send(await this.#histories.onPrint(message, await quarterVectors(this.#team), this.#holdings));
			case 'clock':
				return this.clock.hear(message.at);
			case 'sessions':
				return this.#send(await this.#histories.onSessions(message));
			default:
				return message satisfies never;
		}
	}

	async #onProof(message: MessageOf<'proof'>): Promise<void> {
		const proved = await this.#handshake.onProof(message);
		if (proved === 'bad') this.counts.bad += 1;
		if (proved !== true) return;
		this.#sentTo = await lastRow(this.#team.store.db);
		if (this.#speaks()) await this.#sayHello();
	}

	async #onOperations({ operations }: MessageOf<'operations'>): Promise<void> {
		if (!(await this.#team.apply(operations))) return;
		this.#holdings.forgive();
		await this.#handshake.sayHi();
	}

	async #sayHello(): Promise<void> {
		const vectors = await quarterVectors(this.#team);
		await this.#send({ kind: 'clock', at: this.clock.own });
		await this.#send({ kind: 'hello', digests: [...vectors].map(([quarter, vector]) => [quarter, digestOf(vector), entriesIn(vector)]) });
	}

	async #onHello({ digests }: MessageOf<'hello'>): Promise<void> {
		this.#greeted = true;
		this.#holdings.hear(digests);
		await this.#askNext();
		await this.#send(await this.#histories.next(await quarterVectors(this.#team), this.#holdings));
	}

	/** Asks for the next segment in which the peer has something else, unless an answer is on its way. */
	async #askNext(): Promise<void> {
		if (this.#asking.quarter !== undefined) return;
		const mine = await quarterVectors(this.#team);
		const quarter = this.#holdings.next(mine);
		if (quarter === undefined) return;
		this.#asking.begin(quarter);
		await this.#send({ kind: 'want', quarter, vector: mine.get(quarter) ?? new Map<number, number>() });
	}

	async #onWant({ quarter, vector }: MessageOf<'want'>): Promise<void> {
		const segment = `${this.#team.space}/${quarter}`;
		const { rows, more } = await rowsBeyond(this.#team.store.db, segment, vector, rowsAtOnce);
		await this.#send({ kind: 'rows', rows, more, asked: true });
	}

	async #onRows({ rows, more, asked }: MessageOf<'rows'>): Promise<void> {
		const results = await this.#asking.whileStoring(this.#team.store.accept(rows, this.#team.judge));
		const stored = results.filter((result) => result === 'stored').length;
		this.counts.refused += results.filter((result) => !['stored', 'known', 'gap'].includes(result)).length;
		if (stored > 0) this.onstored?.();
		const quarter = asked ? this.#asking.quarter : undefined;
		if (asked) this.#asking.end();
		const touched = new Set(rows.map(({ segment }) => segment.slice(this.#team.space.length + 1)));
		const mine = await quarterVectors(this.#team);
		for (const one of touched) await this.#send({ kind: 'have', quarter: one, digest: digestOf(mine.get(one) ?? new Map()) });
		if (quarter !== undefined && !more && stored === 0) this.#holdings.inVain(quarter, mine);
		await this.#send(await this.#histories.against(rows.filter((_, at) => results[at] === 'otherHistory')));
		if (results.includes('gap') || asked) await this.#askNext();
	}
}
