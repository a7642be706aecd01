import type { Change } from '#lib/model/change.ts';
import { ok, refused, type Result } from '#lib/model/result.ts';
import type { Uuid } from '#lib/model/scalars.ts';
import type { Clock } from './clock.ts';
import { commitChange } from './commit.ts';
import type { DaybookDb } from './db.ts';
import type { Device } from './device.ts';
import { Drafts } from './drafts.ts';
import { Find } from './find.ts';
import { History, type Batch } from './history.ts';
import { holdSession, liveSessions } from './liveSessions.ts';
import { mergeSessions } from './mergeSessions.ts';
import { compareRows, rebuildRows, type Comparison } from './rebuild.ts';
import type { Stamp } from './stamp.ts';
import { changesAnything, inverseOf, nextToUndo } from './undo.ts';
import { Writer } from './writer.ts';

export interface StoreParts {
	db: DaybookDb;
	device: Device;
	clock: Clock;
	memberId: Uuid;
	/** Wall time in milliseconds. */
	wall: () => number;
}

/** What an undo did: the batch taken back, and how many records it left alone because they changed since. */
export interface Undone {
	batch: Batch;
	stamp: Stamp;
	left: number;
}

/** The one door to what is kept: commit, find, undo, history. */
export class Store {
	readonly find: Find;
	readonly history: History;
	readonly drafts: Drafts;
	readonly self: { deviceId: string; memberId: Uuid };
	readonly db: DaybookDb;
	readonly #parts: StoreParts;
	readonly #writer: Writer;
	#queue: Promise<unknown> = Promise.resolve();
	#held: number | undefined;

	constructor(parts: StoreParts) {
		this.#parts = parts;
		this.db = parts.db;
		this.find = new Find(parts.db);
		this.history = new History(parts.db);
		this.drafts = new Drafts(parts.db);
		this.self = { deviceId: parts.device.id, memberId: parts.memberId };
		this.#writer = new Writer(parts.device, parts.clock);
	}

	/** Stores a change, whole or not at all; gives the stamp that names its batch. Refused with a storage problem. */
	commit(change: Change): Promise<Result<Stamp>> {
		return this.#inTurn(() => this.#commit(change));
	}

	async #commit(change: Change, of?: Stamp): Promise<Result<Stamp>> {
		if (change.patches.length === 0) throw new Error(`${change.command} changes nothing`);
		const stored = await commitChange({ ...this.#parts, writer: this.#writer }, change, of);
		if (this.#writer.client !== undefined && this.#writer.client !== this.#held) holdSession((this.#held = this.#writer.client));
		return stored;
	}

	/** Takes back a batch: the one given, else the last of this device that still stands. */
	undo(stamp?: Stamp): Promise<Result<Undone>> {
		return this.#inTurn(() => this.#takeBack('undo', stamp));
	}

	/** Does again what the last undo took back. */
	redo(): Promise<Result<Undone>> {
		return this.#inTurn(() => this.#takeBack('redo'));
	}

	async #takeBack(command: 'undo' | 'redo', stamp?: Stamp): Promise<Result<Undone>> {
		const { device, wall } = this.#parts;
		for (;;) {
			const batch =
				stamp === undefined ? await nextToUndo(this.history, device.id, command === 'redo') : await this.history.batch(stamp);
			if (!batch) return refused({ kind: 'nothingToUndo' });
			const inverse = await inverseOf(batch, this.history, new Date(wall()).toISOString(), command);
			const effective = changesAnything(inverse);
			if (!effective && (stamp !== undefined || inverse.change.patches.length === 0)) return refused({ kind: 'nothingToUndo' });
			const stored = await this.#commit(inverse.change, batch.stamp);
			if (!stored.ok) return stored;
			// Others have overwritten all of it: noted as taken back, so that it does not stand before the one before.
			if (effective) return ok({ batch, stamp: stored.value, left: inverse.left });
		}
	}

	/** One write at a time in this tab: a failed one must not leave a gap before the next. */
	#inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
		const turn = this.#queue.then(work);
		this.#queue = turn.catch(() => {});
		return turn;
	}

	/** Compares the rows with the journal. */
	compareRows(): Promise<Comparison> {
		return compareRows(this.db);
	}

	/** Folds the rows anew from the journal; gives their number. */
	rebuildRows(): Promise<number> {
		return this.#inTurn(() => rebuildRows(this.db));
	}

	/** Merges the journal rows of sessions that have ended; gives the number of rows saved. */
	async mergeSessions(): Promise<number> {
		return mergeSessions(this.db, this.#parts.device, await liveSessions());
	}

	close(): void {
		this.db.close();
	}
}
