import type { Change } from '#lib/model/change.ts';
import { ok, type Result } from '#lib/model/result.ts';
import type { Uuid } from '#lib/model/scalars.ts';
import type { Clock } from './clock.ts';
import type { Accepted } from './accept.ts';
import type { CommitOptions } from './commit.ts';
import type { CommitContext } from './commitContext.ts';
import type { Judge } from './judge.ts';
import type { JournalRow } from './journalRow.ts';
import type { DaybookDb } from './db.ts';
import type { Device } from './device.ts';
import type { Entry } from './enterTeams.ts';
import { Drafts } from './drafts.ts';
import { Find } from './find.ts';
import { holdSession, liveSessions } from './liveSessions.ts';
import { Pending } from './pending.ts';
import type { Comparison } from './rebuild.ts';
import { putTeamSpace, teamSpaces, type TeamSpace } from './spaces.ts';
import type { Stamp } from './stamp.ts';
import type { Undone } from './takeBack.ts';

export interface StoreParts {
	db: DaybookDb;
	device: Device;
	clock: Clock;
	memberId: Uuid;
	/** Wall time in milliseconds. */
	wall: () => number;
	/** The teams that this device belongs to; none if left out. */
	teams?: TeamSpace[];
}

/** The one door to what is kept: commit, find, undo. What writes and what reads the journal, and Yjs with it, is loaded when asked for. */
export class Store {
	readonly find: Find;
	readonly drafts: Drafts;
	readonly pending = new Pending();
	readonly self: { deviceId: string; memberId: Uuid };
	readonly db: DaybookDb;
	readonly #parts: StoreParts;
	#context: CommitContext | undefined;
	#queue: Promise<unknown> = Promise.resolve();
	#held: number | undefined;

	constructor(parts: StoreParts) {
		this.#parts = parts;
		this.db = parts.db;
		this.find = new Find(parts.db);
		this.drafts = new Drafts(parts.db, this.pending);
		this.self = { deviceId: parts.device.id, memberId: parts.memberId };
	}

	/**
	 * Stores a change, whole or not at all; gives the stamp that names its batch, none where nothing would change. Refused with a
	 * storage problem.
	 */
	commit(change: Change): Promise<Result<Stamp | undefined>> {
		return this.#inTurn(() => this.#commit(change));
	}

	/**
	 * Stores a change whose new records are written in one space, wherever they would go by themselves: what a team begins
	 * with. What is worked out in its turn may come to nothing. `at`: the time in milliseconds that it is written with, so that
	 * whatever is known elsewhere is later.
	 */
	commitInto(space: string, change: Change | (() => Promise<Change>), at?: number): Promise<Result<Stamp | undefined>> {
		return this.#inTurn(async () => {
			const made = typeof change === 'function' ? await change() : change;
			if (made !== change && made.patches.length === 0) return ok(undefined);
			return this.#commit(made, { into: space, ...(at !== undefined && { at }) });
		});
	}

	async #commit(change: Change, options: CommitOptions = {}): Promise<Result<Stamp | undefined>> {
		if (change.patches.length === 0) throw new Error(`${change.command} changes nothing`);
		const [context, { commitChange }] = await Promise.all([this.#writing(), import('./commit.ts')]);
		const stored = await commitChange(context, change, options);
		const { client } = context.writer;
		if (client !== undefined && client !== this.#held) holdSession((this.#held = client));
		return stored;
	}

	/** What every write of this tab shares. */
	async #writing(): Promise<CommitContext> {
		const { Writer } = await import('./writer.ts');
		const { device, clock, teams = [] } = this.#parts;
		return (this.#context ??= { ...this.#parts, writer: new Writer(device, clock), teams });
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
		const { takeBack } = await import('./takeBack.ts');
		const commit = (change: Change, of: Stamp) => this.#commit(change, { of });
		return takeBack({ ...this.#parts, commit }, command, stamp);
	}

	/** One write at a time in this tab: a failed one must not leave a gap before the next. */
	#inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
		const turn = this.pending.during(() => this.#queue.then(work));
		this.#queue = turn.catch(() => {});
		return turn;
	}

	/** Takes note of a team that this device belongs to, or of what has changed about it. */
	joinSpace(team: TeamSpace): Promise<void> {
		return this.#inTurn(async () => {
			await putTeamSpace(this.db, team);
			const context = await this.#writing();
			context.teams = await teamSpaces(this.db);
		});
	}

	/** Takes note of the teams that admitted this device, all at once. Refused where something done here would be lost. */
	enterTeams(entry: Entry): Promise<Result<void>> {
		return this.#inTurn(async () => {
			const entered = await (await import('./enterTeams.ts')).enterTeams(this.db, entry);
			const context = await this.#writing();
			context.writer.reset();
			context.teams = await teamSpaces(this.db);
			return entered;
		});
	}

	/** Verifies rows that others wrote and stores and folds those that are good, as `commit` does ours. */
	accept(rows: readonly JournalRow[], judge: Judge): Promise<Accepted[]> {
		return this.#inTurn(async () => (await import('./accept.ts')).acceptRows(await this.#writing(), rows, judge));
	}

	/** Judges the rows of a space again, when the team has changed; gives the number that left and came back. */
	judgeAgain(judge: Judge): Promise<{ left: number; back: number }> {
		return this.#inTurn(async () => (await import('./judgeAgain.ts')).judgeAgain(await this.#writing(), judge));
	}

	/** Compares the rows with the journal. */
	async compareRows(): Promise<Comparison> {
		const { compareRows } = await import('./rebuild.ts');
		return compareRows(this.db);
	}

	/** Folds the rows anew from the journal; gives their number. */
	async rebuildRows(): Promise<number> {
		const { rebuildRows } = await import('./rebuild.ts');
		return this.#inTurn(() => rebuildRows(this.db));
	}

	/** Merges the journal rows of sessions that have ended; gives the number of rows saved. */
	async mergeSessions(): Promise<number> {
		const { mergeSessions } = await import('./mergeSessions.ts');
		return mergeSessions(this.db, this.#parts.device, await liveSessions());
	}

	close(): void {
		this.db.close();
	}
}
