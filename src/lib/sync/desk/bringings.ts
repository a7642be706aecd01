import type { Problem } from '#lib/model/problem.ts';
import { ok, type Result } from '#lib/model/result.ts';
import type { Store } from '#lib/store/store.ts';
import { watchBringing } from '#lib/store/watchJournal.ts';
import type { Team } from '../team.ts';
import { bring } from './bring.ts';
import { keepBringing, keptBringing, type KeptBringing } from './bringing.ts';
import type { BringingState } from './deskState.ts';
import { kept } from './kept.ts';

/** What bringing along needs of its desk. */
interface Around {
	store: Store;
	wall: () => number;
	/** The team of whoever is at this device, as it is kept now. */
	team: () => Promise<Team | undefined>;
	onchange: () => void;
}

/** After these there is no going on. */
const final: readonly Problem['kind'][] = ['mayNotWrite', 'removedFromTeam'];

/** What goes along into a team: one tab brings it, all of them say how far it is, and where that one is closed another goes on. */
export class Bringings {
	state: BringingState | undefined;
	readonly #around: Around;
	#end = () => {};
	#closed = false;
	#queue: Promise<unknown> = Promise.resolve();
	#problem: Problem | undefined;

	constructor(around: Around) {
		this.#around = around;
	}

	/** Follows how far it is, and goes on with what a page that was closed has left. */
	async open(): Promise<void> {
		const follow = async () => {
			const had = this.state !== undefined;
			await this.#look();
			if (!had && this.state) this.#resume();
		};
		this.#end = watchBringing(this.#around.store.db, () => void follow().catch(this.#fault));
		await follow();
	}

	async #look(): Promise<void> {
		const found = await keptBringing(this.#around.store.db);
		const problem = found?.problem ?? this.#problem;
		this.state = found && { done: found.done, of: found.of, ...(problem && { problem }) };
		if (!this.#closed) this.#around.onchange();
	}

	#resume(): void {
		this.goOn().catch(this.#fault);
	}

	readonly #fault = (error: unknown) => {
		if (this.#closed) return;
		queueMicrotask(() => {
			throw error;
		});
	};

	/** Does something while no other tab brings anything. */
	inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
		const { locks } = (globalThis as { navigator?: { locks?: LockManager } }).navigator ?? {};
		if (locks) return locks.request(`daybook bringing ${this.#around.store.db.name}`, work);
		const turn = this.#queue.then(work);
		this.#queue = turn.catch(() => {});
		return turn;
	}

	/** Brings what is still to be brought. */
	goOn(): Promise<Result<void>> {
		return this.inTurn(() => this.bring());
	}

	/** Brings customers too, who stayed behind at first. */
	customers(): Promise<Result<void>> {
		const { db } = this.#around.store;
		return this.inTurn(async () => {
			const found = (await keptBringing(db)) ?? { plan: { full: [], busy: [] }, founds: false, begun: true, done: 0, of: 0 };
			await keepBringing(db, { ...found, plan: { ...found.plan, customers: true } });
			return this.bring();
		});
	}

	/** The same, for whoever has the turn. */
	async bring(): Promise<Result<void>> {
		const { db } = this.#around.store;
		const found = this.#closed ? undefined : await kept(async () => ok(await keptBringing(db)));
		if (!found?.ok || !found.value) return ok(undefined);
		this.#problem = undefined;
		const { problem: _before, ...plan } = found.value;
		const brought = await kept(() => this.#bring(plan));
		if (this.#closed) return brought;
		if (!brought.ok) await this.#stopped(brought.problem);
		await this.#look();
		return brought;
	}

	/** What is left goes on when there is room, or Daybook is opened anew; why it does not is told in every tab. */
	async #stopped(problem: Problem): Promise<void> {
		const { db } = this.#around.store;
		const left = await keptBringing(db);
		if (final.includes(problem.kind)) return keepBringing(db, undefined);
		// Where there is no room, there may be none for saying so either: then it is said in this tab.
		this.#problem = problem;
		if (left) await kept(async () => ok(await keepBringing(db, { ...left, problem })));
	}

	async #bring(found: KeptBringing): Promise<Result<void>> {
		const { store, wall } = this.#around;
		const team = await this.#around.team();
		if (team?.self && team.self.role !== 'viewer') return bring({ store, space: team.id, wall, stops: () => this.#closed }, found);
		await keepBringing(store.db, undefined);
		return ok(undefined);
	}

	close(): void {
		this.#closed = true;
		this.#end();
	}
}
