import type { PlannedReminder, ReminderRow } from '#lib/domain/reminders/plannedReminder.ts';
import { remindersOf } from '#lib/domain/reminders/remindersOf.ts';
import type { Activity } from '#lib/model/activity.ts';
import type { Tz, Uuid } from '#lib/model/scalars.ts';
import type { DaybookDb } from './db.ts';
import type { Device } from './device.ts';
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

/** The rows there are of some activities; of many, by one look at all ids that have any. */
async function heldOf(db: DaybookDb, ids: Uuid[]): Promise<ReminderRow[]> {
	if (ids.length <= rowsPerPut) return db.reminders.where('activityId').anyOf(ids).toArray();
	const wanted = new Set(ids);
	const present = (await db.reminders.orderBy('activityId').uniqueKeys()) as Uuid[];
	const both = present.filter((id) => wanted.has(id));
	return both.length === 0 ? [] : db.reminders.where('activityId').anyOf(both).toArray();
}

/**
 * Plans the reminders of some activities anew, and of no others; must run inside a rw transaction that holds `reminders`
 * and `meta`. `now` and `since` are epoch ms: what became due after `since` is owed even if nobody had planned it.
 */
export async function planReminders(
	db: DaybookDb,
	rows: readonly LooseRow[],
	now = Date.now(),
	since = now,
): Promise<void> {
	const held = await heldOf(db, rows.map(({ id }) => id));
	const reminding = rows.filter((row) => Object.keys(row['reminders'] as object).length > 0);
	if (held.length === 0 && reminding.length === 0) return;
	const planning = await planningOf(db, now, since);
	const byActivity = new Map<Uuid, ReminderRow[]>();
	for (const one of held) byActivity.set(one.activityId, [...(byActivity.get(one.activityId) ?? []), one]);
	const touched = rows.filter((row) => byActivity.has(row.id) || Object.keys(row['reminders'] as object).length > 0);
	const plans = touched.map((row) => replan(row, byActivity.get(row.id) ?? [], planning));
	const put = plans.flatMap((plan) => plan.put);
	const gone = plans.flatMap((plan) => plan.gone);
	for (let at = 0; at < gone.length; at += rowsPerPut) await db.reminders.bulkDelete(gone.slice(at, at + rowsPerPut));
	for (let at = 0; at < put.length; at += rowsPerPut) await db.reminders.bulkPut(put.slice(at, at + rowsPerPut));
}
