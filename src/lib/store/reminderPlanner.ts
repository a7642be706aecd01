import type { ReminderRow } from '#lib/domain/reminders/plannedReminder.ts';
import type { Uuid } from '#lib/model/scalars.ts';
import type { DaybookDb } from './db.ts';
import { isLargeChange } from './isLargeChange.ts';
import { planningOf, replan, type Planning } from './replan.ts';
import type { LooseRow } from './row.ts';
import { rowsPerPut } from './rowsPerPut.ts';
import { typedRow } from './typedRow.ts';

const reminds = (row: LooseRow) => Object.keys(row['reminders'] as object).length > 0;

/** The activities whose rows say what became of its reminders: itself, and the series that it was an occurrence of. */
const sourcesOf = (row: LooseRow): Uuid[] => {
	const { seriesId } = typedRow('activity', row);
	return seriesId !== undefined && reminds(row) ? [row.id, seriesId] : [row.id];
};

/**
 * Plans the reminders of a change anew, and of no others, one part of it after the other; must be used inside a rw
 * transaction that holds `reminders` and `meta`, and told when the change is through. No activity is in two parts.
 */
export class ReminderPlanner {
	readonly #db: DaybookDb;
	readonly #isLarge: boolean;
	readonly #now: number;
	readonly #since: number;
	#planning: Planning | undefined;
	/** The activities that had reminders before it, found by one look where many are asked for. */
	#present: ReadonlySet<Uuid> | undefined;
	#put: ReminderRow[] = [];

	/** `of`: the rows of the whole change. `now` and `since` are epoch ms: what became due after `since` is owed even if nobody had planned it. */
	constructor(db: DaybookDb, of: number, now = Date.now(), since = now) {
		this.#db = db;
		this.#isLarge = isLargeChange(of);
		this.#now = now;
		this.#since = since;
	}

	async plan(rows: readonly LooseRow[]): Promise<void> {
		const held = await this.#heldOf([...new Set(rows.flatMap(sourcesOf))]);
		if (held.length === 0 && !rows.some(reminds)) return;
		const planning = (this.#planning ??= await planningOf(this.#db, this.#now, this.#since));
		const byActivity = new Map<Uuid, ReminderRow[]>();
		for (const one of held) byActivity.set(one.activityId, [...(byActivity.get(one.activityId) ?? []), one]);
		const touched = rows.filter((row) => byActivity.has(row.id) || reminds(row));
		const plans = touched.map((row) =>
			replan(
				row,
				sourcesOf(row).flatMap((id) => byActivity.get(id) ?? []),
				planning,
			),
		);
		const gone = plans.flatMap((plan) => plan.gone);
		for (let at = 0; at < gone.length; at += rowsPerPut) await this.#db.reminders.bulkDelete(gone.slice(at, at + rowsPerPut));
		for (const plan of plans) this.#put.push(...plan.put);
		if (!this.#isLarge || this.#put.length > rowsPerPut) await this.finish();
	}

	/** Puts what has not been put yet. */
	async finish(): Promise<void> {
		const rows = this.#put;
		this.#put = [];
		const perPut = this.#isLarge ? rows.length : rowsPerPut;
		for (let at = 0; at < rows.length; at += perPut) await this.#db.reminders.bulkPut(rows.slice(at, at + perPut));
	}

	async #heldOf(ids: Uuid[]): Promise<ReminderRow[]> {
		if (!this.#isLarge && ids.length <= rowsPerPut) return this.#db.reminders.where('activityId').anyOf(ids).toArray();
		const present = (this.#present ??= new Set((await this.#db.reminders.orderBy('activityId').uniqueKeys()) as Uuid[]));
		const both = ids.filter((id) => present.has(id));
		return both.length === 0 ? [] : this.#db.reminders.where('activityId').anyOf(both).toArray();
	}
}
