import { due, isPremature, mostAtOnce } from '#lib/domain/reminders/due.ts';
import { plannedOf, type ReminderRow, type Told } from '#lib/domain/reminders/plannedReminder.ts';
import type { Activity } from '#lib/model/activity.ts';
import { isOpen } from '#lib/model/status.ts';
import type { DaybookDb } from './db.ts';
import { readReminderMeta, writeReminderMeta } from './reminderMeta.ts';
import { rowsPerPut } from './rowsPerPut.ts';
import { typedRow } from './typedRow.ts';

/** A reminder that is due, and what it is about. */
export interface HeldReminder {
	row: ReminderRow;
	activity: Activity;
}

/** What this caller, and nobody else, has to show. */
export interface Claimed {
	/** One by one. */
	show: HeldReminder[];
	/** Together: too many at once, or too late. */
	waiting: HeldReminder[];
	/** When the next one is due, epoch ms. */
	next: number | undefined;
}

/** A clock off by less, in ms, is within the order of two processes. */
const slack = 60_000;

/** Between two notes that Daybook lives, in ms. */
const notePause = 55_000;

/** Rows with their activities; those whose activity is gone, closed or reminds of it no longer are left out. */
export async function withActivities(db: DaybookDb, rows: readonly ReminderRow[]): Promise<HeldReminder[]> {
	const ids = [...new Set(rows.map(({ activityId }) => activityId))];
	const found = await db.rows('activity').bulkGet(ids);
	const byId = new Map(found.flatMap((row) => (row ? [[row.id, typedRow('activity', row)] as const] : [])));
	return rows.flatMap((row) => {
		const activity = byId.get(row.activityId);
		const stands = activity?.deletedAt === undefined && activity && isOpen(activity.status) && activity.reminders[row.reminderId];
		return stands ? [{ row, activity }] : [];
	});
}

async function putAll(db: DaybookDb, rows: readonly ReminderRow[]): Promise<void> {
	for (let at = 0; at < rows.length; at += rowsPerPut) await db.reminders.bulkPut(rows.slice(at, at + rowsPerPut));
}

function takenBack(row: ReminderRow): ReminderRow {
	if (row.state === 'pending') return row;
	const { state, shownAt, ...planned } = row;
	return { ...planned, state: 'pending', told: { state, shownAt } };
}

/** A clock that was wrong made these come too early, or is wrong now: they are still to come. */
async function takeBackPremature(db: DaybookDb, now: number): Promise<void> {
	for (const told of ['shown', 'waiting'] as const) {
		const early = await db.reminders
			.where('[state+at]')
			.between([told, now + slack], [told, Infinity])
			.toArray();
		await putAll(
			db,
			early.flatMap((row) => (isPremature(row, now) ? [takenBack(row)] : [])),
		);
	}
}

async function noteSeen(db: DaybookDb, now: number, seen: number | undefined, claimed: boolean): Promise<void> {
	if (claimed || seen === undefined || now < seen || now - seen > notePause) await writeReminderMeta(db, { seen: now });
}

const marked = (held: readonly HeldReminder[], state: Told['state'], now: number): HeldReminder[] =>
	held.map(({ row, activity }) => ({ row: { ...plannedOf(row), state, shownAt: now }, activity }));

/**
 * Takes the reminders that are due at `now` (epoch ms), in one transaction: of several tabs and workers that ask at once
 * one gets each reminder, and nobody gets it again. `notify`: notifications can be shown; else all of them wait in the app.
 */
export async function claimReminders(db: DaybookDb, now: number, notify: boolean): Promise<Claimed> {
	return db.transaction('rw', [db.reminders, db.rows('activity'), db.meta], async () => {
		const { seen } = await readReminderMeta(db);
		await takeBackPremature(db, now);
		const rows = await db.reminders.where('[state+at]').between(['pending', -Infinity], ['pending', now], true, true).toArray();
		const held = await withActivities(db, rows);
		const byId = new Map(held.map((one) => [one.row.id, one]));
		await db.reminders.bulkDelete(rows.filter(({ id }) => !byId.has(id)).map(({ id }) => id));
		const { show, missed, told } = due(
			now,
			seen ?? now,
			held.map(({ row }) => row),
		);
		const heldOf = (some: readonly ReminderRow[]) => some.map(({ id }) => byId.get(id)!);
		const single = marked(notify ? heldOf(show.slice(0, mostAtOnce)) : [], 'shown', now);
		const together = marked(heldOf([...missed, ...(notify ? show.slice(mostAtOnce) : show)]), 'waiting', now);
		await putAll(db, [...[...single, ...together].map(({ row }) => row), ...told]);
		await noteSeen(db, now, seen, rows.length > 0);
		const first = await db.reminders.where('[state+at]').between(['pending', now], ['pending', Infinity], false).first();
		return { show: single, waiting: together, next: first?.at };
	});
}
