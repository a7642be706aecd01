import type { Activity } from '#lib/model/activity.ts';
import type { Civil, Tz, Uuid } from '#lib/model/scalars.ts';
import type { Stint } from '#lib/model/stint.ts';
import { addDays } from '../time/arithmetic.ts';
import { dayOf } from '../time/civil.ts';
import { startOfWeek, type Weekday } from '../time/week.ts';
import { civilOf, instantOf } from '../time/zone.ts';
import { stretchesOf } from './stretchesOf.ts';

/** What time can be summed by. */
export const timeGroupings = ['member', 'category', 'company', 'project', 'goal', 'activity', 'day', 'week', 'month'] as const;
export type TimeGrouping = (typeof timeGroupings)[number];

/** A question for sums of worked time: the days from `from` to, exclusively, `to`, as clocks in `tz` show them. */
export interface TimeQuestion {
	from: Civil;
	to: Civil;
	tz: Tz;
	by: TimeGrouping;
	/** The day on which weeks begin. */
	firstDay: Weekday;
	/** Epoch milliseconds; a stint that runs counts until now. */
	now: number;
}

/** One sum: of an id, a day, the first day of a week, or a month `2026-11`; '' is what belongs to none. */
export interface TimeSum {
	key: string;
	/** Milliseconds. */
	worked: number;
	stints: number;
}

export interface TimeReport {
	/** The largest first; periods in their order. */
	sums: TimeSum[];
	/** Each stint once, though it may count for several companies, projects or goals. */
	total: TimeSum;
}

interface Piece {
	stint: Stint;
	day: Civil;
	worked: number;
}

/** The stretches within the period, cut at midnight. */
function piecesOf(stints: readonly Stint[], { from, to, tz, now }: TimeQuestion): Piece[] {
	const [low, high] = [instantOf(from, tz), instantOf(to, tz)];
	return stretchesOf(stints, now).flatMap(({ stint, ...stretch }) => {
		const pieces: Piece[] = [];
		const end = Math.min(stretch.to, high);
		for (let at = Math.max(stretch.from, low); at < end;) {
			const day = dayOf(civilOf(at, tz));
			const next = Math.min(end, instantOf(addDays(day, 1), tz));
			pieces.push({ stint, day, worked: next - at });
			at = next;
		}
		return pieces;
	});
}

const linked = (activity: Activity, prefix: string): Uuid[] =>
	Object.keys(activity.links).flatMap((link) => (link.startsWith(`${prefix}:`) ? [link.slice(prefix.length + 1)] : []));

/** What a piece counts for. */
function keysOf({ stint, day }: Piece, activity: Activity | undefined, { by, firstDay }: TimeQuestion): string[] {
	switch (by) {
		case 'member':
			return [stint.memberId];
		case 'activity':
			return [stint.activityId];
		case 'day':
			return [day];
		case 'week':
			return [startOfWeek(day, firstDay)];
		case 'month':
			return [day.slice(0, 7)];
		case 'category':
			return activity ? [activity.categoryId] : [];
		case 'goal':
			return Object.keys(activity?.goals ?? {});
		case 'company':
		case 'project':
			return activity ? linked(activity, by) : [];
	}
}

interface Counted {
	worked: number;
	stints: Set<Uuid>;
}

const summed = (key: string, { worked, stints }: Counted): TimeSum => ({ key, worked, stints: stints.size });

/** Sums what was worked in a period (S3-29). `activityOf` gives the activities of the stints. */
export function timeReport(stints: readonly Stint[], activityOf: ReadonlyMap<Uuid, Activity>, question: TimeQuestion): TimeReport {
	const total: Counted = { worked: 0, stints: new Set() };
	const groups = new Map<string, Counted>();
	for (const piece of piecesOf(stints, question)) {
		const keys = keysOf(piece, activityOf.get(piece.stint.activityId), question);
		for (const key of keys.length > 0 ? keys : ['']) {
			if (!groups.has(key)) groups.set(key, { worked: 0, stints: new Set() });
		}
		for (const counted of [total, ...(keys.length > 0 ? keys : ['']).map((key) => groups.get(key)!)]) {
			counted.worked += piece.worked;
			counted.stints.add(piece.stint.id);
		}
	}
	const sums = [...groups].map(([key, counted]) => summed(key, counted));
	const periods = ['day', 'week', 'month'].includes(question.by);
	sums.sort((one, other) => (periods ? (one.key < other.key ? -1 : 1) : other.worked - one.worked || (one.key < other.key ? -1 : 1)));
	return { sums, total: summed('', total) };
}
