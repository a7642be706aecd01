import type { Occurrence } from '#lib/domain/occurrence.ts';
import { isBusyOnly } from '#lib/domain/sharing/busyActivities.ts';
import { isDay } from '#lib/domain/time/civil.ts';
import type { Hue } from '#lib/model/calendar.ts';
import type { Civil, Tz } from '#lib/model/scalars.ts';
import { formatLongDay } from '../words/format.ts';
import { m } from '../words/m.ts';
import { occurrenceSpan } from '../words/occurrenceSpan.ts';
import { statusWord } from '../words/status.ts';
import { whenWords } from '../words/whenWords.ts';
import { isAttached } from './attached.svelte.ts';
import { signOf } from './contested.svelte.ts';

/** How a block is drawn beyond its hue: state is never colour alone. */
export interface Look {
	done: boolean;
	cancelled: boolean;
	/** Deferred: not certain. */
	uncertain: boolean;
	past: boolean;
	task: boolean;
	repeats: boolean;
	reminds: boolean;
	/** Has files or links. */
	attached: boolean;
	/** Somebody has to settle something about it: what marks that. */
	contested: ReturnType<typeof signOf>;
}

/** The look of an occurrence at the present minute `now`. */
export function lookOf(occurrence: Occurrence, now: Civil): Look {
	const { activity, end, start, wholeDay, recurrenceId } = occurrence;
	const { id, status, kind, seriesId, reminders } = activity;
	return {
		done: status === 'done',
		cancelled: status === 'cancelled',
		uncertain: status === 'deferred',
		past: wholeDay ? end <= now.slice(0, 10) : (end === start ? start : end) <= now,
		task: kind === 'task',
		repeats: recurrenceId !== undefined || seriesId !== undefined,
		reminds: Object.keys(reminders).length > 0,
		attached: isAttached(id),
		contested: signOf(occurrence),
	};
}

/** What a screen reader says of a block: subject, when, also on its own clocks where others show it, calendar, status; the day is named in full. */
export function spokenName(occurrence: Occurrence, calendarName: string, tz: Tz): string {
	const { activity, start } = occurrence;
	const when = isDay(start) ? formatLongDay(start) : `${formatLongDay(start)}, ${occurrenceSpan(occurrence, start.slice(0, 10))}`;
	const { elsewhere } = whenWords(occurrence, tz);
	const attached = isAttached(activity.id) ? m.files_attached() : '';
	const contested = signOf(occurrence) ? m.block_contested() : '';
	return [
		activity.subject || m.untitled(),
		when,
		elsewhere,
		calendarName,
		isBusyOnly(activity) ? '' : statusWord(activity),
		attached,
		contested,
	]
		.filter(Boolean)
		.join(', ');
}

/** The hue of a block: its calendar's. */
export type HueOf = (occurrence: Occurrence) => Hue;
