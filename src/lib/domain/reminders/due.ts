import type { PlannedReminder, ReminderRow } from './plannedReminder.ts';

/** What is to happen to reminders whose time has come. */
export interface Due {
	/** To be shown as they are, the earliest first. */
	show: ReminderRow[];
	/** Too late for that: to be told of together. */
	missed: ReminderRow[];
	/** Told already, before a clock that was set back made them come again: they lie where they lay, as they were. */
	told: ReminderRow[];
}

/** Older than this, in ms, a reminder is late. */
const late = 10 * 60_000;

/** Daybook looks at least every minute while it lives: after a longer pause, in ms, it did not live. */
const pause = 150_000;

/** A row as it was told before the clock went back. A Daybook of before 2026-11-22 noted the state alone, beside `shownAt`. */
function asTold({ told, ...row }: ReminderRow & { state: 'pending' }): ReminderRow {
	if (!told) return row;
	return typeof told === 'string' ? { shownAt: row.at, ...row, state: told } : { ...row, ...told };
}

/**
 * Which of the rows are due at `now`, of which Daybook last took note at `lastSeen` (epoch ms both). What is late is
 * missed if it has begun, or if Daybook was closed or asleep when it was due. A clock that was set back makes nothing
 * due; one that was set forward makes all of it late, so that it comes as one list and not as a burst. What was told before the clock went
 * back is shown once more on its time, and late no more: a machine that starts in another year has told it on its time.
 */
export function due(now: number, lastSeen: number, rows: readonly ReminderRow[]): Due {
	const closed = now - lastSeen > pause;
	const come = rows
		.filter((row) => row.state === 'pending')
		.filter(({ at }) => at <= now)
		.sort((one, other) => one.at - other.at);
	const isLate = ({ at }: PlannedReminder) => now - at > late;
	const again = new Set(come.filter((row) => row.told !== undefined && isLate(row)));
	const news = come.filter((row) => !again.has(row));
	const isMissed = (row: PlannedReminder) => isLate(row) && (closed || row.from <= now);
	return { show: news.filter((row) => !isMissed(row)), missed: news.filter(isMissed), told: [...again].map(asTold) };
}

/** Whether a row was shown before its time, which happens when a clock was wrong: it is still to come. */
export function isPremature(row: ReminderRow, now: number): boolean {
	return row.state !== 'pending' && row.at > now && row.shownAt >= row.at;
}

/** The most notifications at once; the rest is told in one more. */
export const mostAtOnce = 3;
