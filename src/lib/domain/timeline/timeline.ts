import type { Activity } from '#lib/model/activity.ts';
import type { Civil, Tz } from '#lib/model/scalars.ts';
import { isOpen } from '#lib/model/status.ts';
import { extraStarts } from '../extraStarts.ts';
import { lastOccurrence } from '../recurrence/lastOccurrence.ts';
import { comesNext } from '../threads/comesNext.ts';
import { convert } from '../time/zone.ts';
import { newestFirst, tookPlace } from './tookPlace.ts';

/** An activity where it stands among all dealings with somebody. */
export interface TimelineEntry {
	activity: Activity;
	/** When it takes place or took place, as clocks in the zone asked for show it; empty for what has no day. */
	at: Civil;
	/** Of a series that goes on: which of its occurrences comes next. */
	recurrenceId?: Civil;
}

export interface Timeline {
	/** Still to be done, the next first, overdue ones before; what has no day comes last. */
	ahead: TimelineEntry[];
	/** What happened or was called off, the newest first. */
	past: TimelineEntry[];
}

export interface TimelineQuestion {
	today: Civil;
	/** The zone whose clocks tell. */
	tz: Tz;
	/** Where what is known of the past ends, as `tookPlace` says it; nothing older is shown. */
	since?: Civil | undefined;
}

const lastOfAll = '9999-12-31';

/** The last time of a series that somebody left open, though it is over. */
function lastTime(activity: Activity): Civil {
	const { rrule, start, due, tz } = activity.when;
	const first = due ?? start;
	if (first === undefined) return tookPlace(activity);
	const last = rrule === undefined ? first : (lastOccurrence({ rrule, start: first, tz }) ?? first);
	return convert([last, ...extraStarts(activity, first)].sort().at(-1)!, tz, 'UTC');
}

/** The timeline of activities, each once; what lies in the trash is left out. */
export function timeline(activities: readonly Activity[], { today, tz, since = '' }: TimelineQuestion): Timeline {
	const ahead: TimelineEntry[] = [];
	const past: { activity: Activity; place: Civil }[] = [];
	for (const activity of new Map(activities.map((one) => [one.id, one])).values()) {
		if (activity.deletedAt !== undefined) continue;
		const next = comesNext(activity, today);
		if (next === undefined) past.push({ activity, place: isOpen(activity.status) ? lastTime(activity) : tookPlace(activity) });
		else ahead.push({ activity, at: next === '' ? '' : convert(next, activity.when.tz, tz), ...repeatsAt(activity, next) });
	}
	return {
		ahead: ahead.sort(
			(one, other) =>
				(one.at || lastOfAll).localeCompare(other.at || lastOfAll) || one.activity.createdAt.localeCompare(other.activity.createdAt),
		),
		past: past
			.filter(({ place }) => place >= since)
			.sort((one, other) => compare(newestFirst(one.place), newestFirst(other.place)) || compare(one.activity.id, other.activity.id))
			.map(({ activity, place }) => ({ activity, at: convert(place, 'UTC', tz) })),
	};
}

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);

function repeatsAt({ when, rdates }: Activity, next: Civil): Pick<TimelineEntry, 'recurrenceId'> {
	return when.rrule === undefined && Object.keys(rdates).length === 0 ? {} : { recurrenceId: next };
}

/** The entries by month, in the order given: `2026-11`; '' for what has no day. */
export function byMonth(entries: readonly TimelineEntry[]): [month: string, entries: TimelineEntry[]][] {
	const months = new Map<string, TimelineEntry[]>();
	for (const entry of entries) {
		const month = entry.at.slice(0, 'YYYY-MM'.length);
		const held = months.get(month);
		if (held) held.push(entry);
		else months.set(month, [entry]);
	}
	return [...months];
}
