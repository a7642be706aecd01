import type { PlannedReminder, ReminderRow } from '#lib/domain/reminders/plannedReminder.ts';
import { remindersOf } from '#lib/domain/reminders/remindersOf.ts';
import type { Tz, Uuid } from '#lib/model/scalars.ts';
import type { DaybookDb } from './db.ts';
import type { Device } from './device.ts';
import { packMember } from './packedId.ts';
import { deviceTz, readReminderMeta } from './reminderMeta.ts';
import type { LooseRow } from './row.ts';
import { parseStamp } from './stamp.ts';
import { typedRow } from './typedRow.ts';

const day = 24 * 60 * 60_000;

/** How far ahead reminders are planned, in ms. */
export const horizon = 30 * day;

/** How long those that are over stay in the list of the app, in ms. */
export const kept = 14 * day;

/** For whom reminders are planned, and when; instants are epoch ms. */
export interface Planning {
	now: number;
	/** What became due after this instant is owed, though nobody had planned it. */
	since: number;
	/** What was due before this instant, this device was not there to tell. */
	began: number;
	memberId: Uuid;
	deviceId: string;
	tz: Tz;
}

/** What planning at `now` has to know, and what became due after `since` is owed. */
export async function planningOf(db: DaybookDb, now: number, since: number): Promise<Planning> {
	const [self, device] = await db.meta.bulkGet(['self', 'device']);
	const { tz, began = now } = await readReminderMeta(db);
	return {
		now,
		since,
		began,
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
 * nothing new; one that somebody else moved into the past does, as long as the activity is not over. What was set in
 * time elsewhere and came here late is owed even then: nobody here has heard of it.
 */
function isOwed(row: LooseRow, { at, to, reminderId }: PlannedReminder, { now, since, began, deviceId }: Planning): boolean {
	if (at > now) return true;
	const { hlc, device } = setAt(row, reminderId);
	const elsewhere = device !== deviceId && at > began;
	if (hlc > at) return elsewhere && to > now;
	return elsewhere || at > since || to > now;
}

/**
 * The row that has told, or was to tell, the same: of the series, before the occurrence became a record of its own; or of
 * what was put off on two devices that were apart, where one of them has rung before it heard of the other.
 */
function earlierOf(row: LooseRow, one: PlannedReminder, held: readonly ReminderRow[]): ReminderRow | undefined {
	const { seriesId, reminders } = typedRow('activity', row);
	const ofSeries = held.find(({ activityId, reminderId, at }) => activityId === seriesId && reminderId === one.reminderId && at === one.at);
	if (ofSeries || !reminders[one.reminderId]?.snoozes) return ofSeries;
	const { hlc } = setAt(row, one.reminderId);
	return held.find((told) => told.reminderId === one.reminderId && told.state !== 'pending' && told.shownAt >= hlc);
}

/** A row for what was not planned before; undefined where it says nothing new. What was told already lies in the app. */
function newRow(row: LooseRow, one: PlannedReminder, held: readonly ReminderRow[], planning: Planning): ReminderRow | undefined {
	const earlier = one.at <= planning.now ? earlierOf(row, one, held) : undefined;
	if (earlier && earlier.state !== 'pending') return { ...one, state: 'waiting', shownAt: earlier.shownAt };
	return earlier || isOwed(row, one, planning) ? { ...one, state: 'pending' } : undefined;
}

/** A row as it is planned anew. Put away and wanted again, what put it away was taken back. */
function keptRow(held: ReminderRow, still: PlannedReminder, now: number): ReminderRow {
	if (held.state !== 'seen') return { ...held, ...still };
	return still.at > now ? { ...still, state: 'pending' } : { ...held, ...still, state: 'waiting' };
}

/**
 * Rows to put and ids to delete so that the table holds what an activity asks for; what became of a row stays known.
 * `rows`: its own, and those of its series.
 */
export function replan(row: LooseRow, rows: readonly ReminderRow[], planning: Planning): { put: ReminderRow[]; gone: string[] } {
	const { now, memberId, tz } = planning;
	const held = rows.filter(({ activityId }) => activityId === row.id);
	// What is planned beyond the horizon was planned by a right clock, if this one is wrong: it stays.
	const furthest = held.reduce((last, { at }) => Math.max(last, at), now + horizon);
	const question = { memberId, tz, now, from: now - kept, to: furthest };
	const wanted = new Map(remindersOf(typedRow('activity', row), question).map((one) => [one.id, one]));
	const known = new Set(held.map(({ id }) => id));
	const put: ReminderRow[] = [];
	const gone: string[] = [];
	for (const one of held) {
		const still = wanted.get(one.id);
		if (still && (one.state === 'seen' || still.from !== one.from || still.to !== one.to || still.channel !== one.channel))
			put.push(keptRow(one, still, now));
		else if (still) continue;
		else if (one.state === 'pending' || one.at > now) gone.push(one.id);
		else if (one.state !== 'seen') put.push({ ...one, state: 'seen' });
	}
	for (const one of wanted.values()) {
		const added = !known.has(one.id) && one.at <= now + horizon ? newRow(row, one, rows, planning) : undefined;
		if (added) put.push(added);
	}
	return { put, gone };
}
