import type { ReminderRow } from './plannedReminder.ts';

/** What is to happen to reminders whose time has come. */
export interface Due {
	/** To be shown as they are, the earliest first. */
	show: ReminderRow[];
	/** Too late for that: to be told of together. */
	missed: ReminderRow[];
	/** Told already, before a clock that was set back made them come again: they lie where they lay. */
	told: ReminderRow[];
}

/** Older than this, in ms, a reminder is late. */
const late = 10 * 60_000;

/** Daybook looks at least every minute while it lives: after a longer pause, in ms, it did not live. */
const pause = 150_000;

/**
 * Which of the rows are due at `now`, of which Daybook last took note at `lastSeen` (epoch ms both). What is late is
 * missed if it has begun, or if Daybook was closed or asleep when it was due. A clock that was set back makes nothing
 * due; one that was set forward makes all of it late, so that it comes as one list and not as a burst. What was told before the clock went
 * back is shown once more on its time, and late no more: a machine that starts in another year has told it on its time.
 */
export function due(now: number, lastSeen: number, rows: readonly ReminderRow[]): Due {
	const closed = now - lastSeen > pause;
	const come = rows.filter(({ state, at }) => state === 'pending' && at <= now).sort((one, other) => one.at - other.at);
	const isLate = ({ at }: ReminderRow) => now - at > late;
	const told = come.filter((row) => row.told !== undefined && isLate(row));
	const news = come.filter((row) => !told.includes(row));
	const isMissed = (row: ReminderRow) => isLate(row) && (closed || row.from <= now);
	return { show: news.filter((row) => !isMissed(row)), missed: news.filter(isMissed), told };
}

/** Whether a row was shown before its time, which happens when a clock was wrong: it is still to come. */
export function isPremature({ state, at, shownAt }: ReminderRow, now: number): boolean {
	return state !== 'pending' && at > now && (shownAt ?? at) >= at;
}

/** The most notifications at once; the rest is told in one more. */
export const mostAtOnce = 3;
