import type { Span } from '#lib/domain/span.ts';
import { isDay } from '#lib/domain/time/civil.ts';
import { minuteNumber } from '#lib/domain/time/minuteNumber.ts';
import { civilOf, convert } from '#lib/domain/time/zone.ts';
import type { Activity } from '#lib/model/activity.ts';
import type { Civil, Tz, Uuid } from '#lib/model/scalars.ts';
import { markWords, snippetOf, type Piece } from './marks.ts';
import { nextTime } from './nextTime.ts';

/** An activity that was found, as the list shows it: no more of it than that. */
export interface Hit {
	id: Uuid;
	recurrenceId?: Civil;
	subject: Piece[];
	/** Where else a word was found. */
	snippet?: Piece[];
	/** As clocks in the zone asked for show it, and its own where they are of another; absent for what is to be done some time. */
	time?: { start: Civil; end: Civil; own?: { start: Civil; tz: Tz } };
	past: boolean;
	repeats: boolean;
	/** What of the activity the list draws. */
	activity: Pick<Activity, 'calendarId' | 'categoryId' | 'tags' | 'kind' | 'status' | 'seriesId'>;
}

export interface HitContext {
	words: readonly string[];
	/** Epoch milliseconds. */
	now: number;
	tz: Tz;
}

const longest = 160;

function shownTime({ start, end }: Span, own: Tz, tz: Tz): NonNullable<Hit['time']> {
	const shown = { start: convert(start, own, tz), end: convert(end, own, tz) };
	return own === tz || isDay(start) ? shown : { ...shown, own: { start, tz: own } };
}

/** An activity as something found: its next time, and where the words stand in it. */
export function hitOf(activity: Activity, { words, now, tz }: HitContext): Hit {
	const { id, subject, location, description, details, calendarId, categoryId, tags, kind, status, seriesId, when } = activity;
	const next = nextTime(activity, now);
	const shown = subject.slice(0, longest);
	const unseen = words.filter((word) => !markWords(shown, [word]).some((piece) => piece.hit));
	const others = unseen.length === 0 ? [] : [location ?? '', description, details];
	const snippet = others.map((text) => snippetOf(text, unseen)).find((pieces) => pieces !== undefined);
	return {
		id,
		subject: markWords(shown, words),
		...(snippet && { snippet }),
		...(next && { time: shownTime(next, when.tz, tz) }),
		...(next?.recurrenceId !== undefined && { recurrenceId: next.recurrenceId }),
		past: next?.past ?? false,
		repeats: next?.recurrenceId !== undefined,
		activity: { calendarId, categoryId, tags, kind, status, ...(seriesId !== undefined && { seriesId }) },
	};
}

const far = 9e9;

function away({ time }: Hit, now: number): number {
	if (!time) return far;
	return Math.abs(minuteNumber(time.start) - now);
}

/**
 * Hits as they are read: upcoming ones first, the soonest on top, then past ones, the latest on top. Among the hits of
 * one side, those with a word in the subject come first. A series stands once: not also as its single occurrences.
 */
export function inReadingOrder(hits: readonly Hit[], { now, tz }: Pick<HitContext, 'now' | 'tz'>): Hit[] {
	const present = minuteNumber(civilOf(now, tz));
	const ids = new Set(hits.map((hit) => hit.id));
	const elsewhere = (hit: Hit) => Number(!hit.subject.some((piece) => piece.hit));
	return hits
		.filter(({ activity }) => activity.seriesId === undefined || !ids.has(activity.seriesId))
		.sort(
			(one, other) =>
				Number(one.past) - Number(other.past) || elsewhere(one) - elsewhere(other) || away(one, present) - away(other, present),
		);
}
