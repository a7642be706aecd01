import type { PlannedReminder, ReminderRow } from '#lib/domain/reminders/plannedReminder.ts';
import { remindersOf } from '#lib/domain/reminders/remindersOf.ts';
import type { Activity } from '#lib/model/activity.ts';
import type { Tz, Uuid } from '#lib/model/scalars.ts';
import type { DaybookDb } from './db.ts';
import type { Device } from './device.ts';
import { isLargeChange } from './isLargeChange.ts';
import { packMember } from './packedId.ts';
import { deviceTz, readReminderMeta } from './reminderMeta.ts';
import type { LooseRow } from './row.ts';
import { rowsPerPut } from './rowsPerPut.ts';
import { parseStamp } from './stamp.ts';

const day = 24 * 60 * 60_000;

/** How far ahead reminders are planned, in ms. */
export const horizon = 30 * day;

/** How long those that are over stay in the list of the app, in ms. */
export const kept = 14 * day;

interface Planning {
	now: number;
	/** What became due after this instant is owed, though nobody had planned it. */
	since: number;
	memberId: Uuid;
	deviceId: string;
	tz: Tz;
}

async function planningOf(db: DaybookDb, now: number, since: number): Promise<Planning> {
	const [self, device] = await db.meta.bulkGet(['self', 'device']);
	const { tz } = await readReminderMeta(db);
	return {
		now,
		since,
		memberId: (self?.value as { memberId: Uuid } | undefined)?.memberId ?? '',
		deviceId: (device?.value as Device | undefined)?.id ?? '',
		tz: tz ?? deviceTz(),
	};
}

/** When what a reminder follows from was written last, and whether elsewhere. */
function setAt({ _stamps }: LooseRow, reminderId: Uuid): { hlc: number; device: string } {
	const stamps = [_stamps[''], _stamps['w'], _stamps[`q/${packMember(reminderId)}`]].filter((one) => one !== undefined);
	const { hlc, device } = parseStamp(stamps.sort().at(-1) ?? '');
	return { hlc, device };
}

/**
 * Whether a reminder that was not planned before is to be. One whose time had passed when somebody here set it says
 * nothing new; one that somebody else moved into the past does, as long as the activity is not over.
 */
function isOwed(row: LooseRow, { at, to, reminderId }: PlannedReminder, { now, since, deviceId }: Planning): boolean {
	if (at > now || at > since) return true;
	if (to <= now) return false;
	const { hlc, device } = setAt(row, reminderId);
	return device !== deviceId || hlc <= at;
}

/** Rows to put and ids to delete so that the table holds what an activity asks for; what became of a row stays known. */
function replan(row: LooseRow, held: readonly ReminderRow[], planning: Planning): { put: ReminderRow[]; gone: string[] } {
	const { now, memberId, tz } = planning;
	// What is planned beyond the horizon was planned by a right clock, if this one is wrong: it stays.
	const furthest = held.reduce((last, { at }) => Math.max(last, at), now + horizon);
	const question = { memberId, tz, from: now - kept, to: furthest };
	const wanted = new Map(remindersOf(row as unknown as Activity, question).map((one) => [one.id, one]));
	const known = new Set(held.map(({ id }) => id));
	const put: ReminderRow[] = [];
	const gone: string[] = [];
	for (const one of held) {
		const still = wanted.get(one.id);
		if (still && (still.from !== one.from || still.to !== one.to || still.channel !== one.channel)) put.push({ ...one, ...still });
		else if (!still && (one.state === 'pending' || one.at > now)) gone.push(one.id);
		else if (!still && one.state !== 'seen') put.push({ ...one, state: 'seen' });
	}
	for (const one of wanted.values()) {
		if (!known.has(one.id) && one.at <= now + horizon && isOwed(row, one, planning)) put.push({ ...one, state: 'pending' });
	}
	return { put, gone };
}

const reminds = (row: LooseRow) => Object.keys(row['reminders'] as object).length > 0;

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
		const held = await this.#heldOf(rows.map(({ id }) => id));
		if (held.length === 0 && !rows.some(reminds)) return;
		const planning = (this.#planning ??= await planningOf(this.#db, this.#now, this.#since));
		const byActivity = new Map<Uuid, ReminderRow[]>();
		for (const one of held) byActivity.set(one.activityId, [...(byActivity.get(one.activityId) ?? []), one]);
		const touched = rows.filter((row) => byActivity.has(row.id) || reminds(row));
		const plans = touched.map((row) => replan(row, byActivity.get(row.id) ?? [], planning));
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
