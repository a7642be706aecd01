import type { Occurrence } from '#lib/domain/occurrence.ts';
import { isBusyOnly } from '#lib/domain/sharing/busyActivities.ts';
import { lastDayOf } from '#lib/domain/span.ts';
import { minutesBetween } from '#lib/domain/time/arithmetic.ts';
import { dayFromNumber, dayNumber } from '#lib/domain/time/dayNumber.ts';
import { isOpen } from '#lib/model/status.ts';
import type { Civil } from '#lib/model/scalars.ts';

/** The part of an occurrence that lies in one week. */
export interface Segment {
	occurrence: Occurrence;
	/** A row of the cell, from 0; below the cap. */
	lane: number;
	/** The first day it covers, 0..6 from the week's first, and how many. */
	column: number;
	days: number;
	continuesBefore: boolean;
	continuesAfter: boolean;
	/** A bar over days; else a line in one. */
	bar: boolean;
}

/** What is drawn of one week. */
export interface MonthWeek {
	from: Civil;
	segments: Segment[];
	/** For each of the seven days, how many occurrences there is no room for. */
	hidden: number[];
}

/** Whether an occurrence is a bar over the days it takes; shorter than a day by the clock, it is a line where it begins. */
export function isBar({ start, end, wholeDay }: Occurrence): boolean {
	return wholeDay || minutesBetween(start, end) >= 24 * 60;
}

type Piece = Omit<Segment, 'lane'>;

const maskOf = ({ column, days }: Piece) => ((1 << days) - 1) << column;

function piecesByWeek(occurrences: readonly Occurrence[], from: number, weeks: number): Piece[][] {
	const pieces = Array.from({ length: weeks }, (): Piece[] => []);
	for (const occurrence of occurrences) {
		const bar = isBar(occurrence);
		const start = dayNumber(occurrence.start) - from;
		const end = Math.max(start, dayNumber(lastDayOf(occurrence)) - from);
		if (end < 0 || start >= weeks * 7) continue;
		const first = Math.max(start, 0);
		const last = bar ? Math.min(end, weeks * 7 - 1) : first;
		for (let week = Math.floor(first / 7); week * 7 <= last; week++) {
			const column = Math.max(first - week * 7, 0);
			const days = Math.min(last - week * 7, 6) - column + 1;
			const continuesBefore = bar && start < week * 7 + column;
			pieces[week]!.push({
				occurrence,
				bar,
				column,
				days,
				continuesBefore,
				continuesAfter: bar && end > week * 7 + column + days - 1,
			});
		}
	}
	return pieces;
}

/**
 * Bars first, by their first day and the longer first; then lines by time. What is equal stays in its order. Where rows are
 * short, what is still to be done is seen before a whole-day task that is done, and both before when colleagues have no time.
 */
function rankOf({ bar, days, occurrence }: Piece): number {
	if (isBusyOnly(occurrence.activity)) return 4;
	if (!bar) return 2;
	return days === 1 && !isOpen(occurrence.activity.status) ? 3 : 1;
}

function inDrawingOrder(one: Piece, other: Piece): number {
	if (rankOf(one) !== rankOf(other)) return rankOf(one) - rankOf(other);
	if (one.bar) return one.column - other.column || other.days - one.days;
	return (
		one.column - other.column ||
		(one.occurrence.start < other.occurrence.start ? -1 : Number(one.occurrence.start > other.occurrence.start))
	);
}

function intoLanes(pieces: readonly Piece[]): Segment[] {
	const taken: number[] = [];
	return pieces.map((piece) => {
		const mask = maskOf(piece);
		let lane = 0;
		while (((taken[lane] ?? 0) & mask) !== 0) lane++;
		taken[lane] = (taken[lane] ?? 0) | mask;
		return { ...piece, lane };
	});
}

/** The rows of one day that are free, as bits; the last row of a crowded day is for saying how much is hidden. */
type FreeRows = number[];

/** The parts of a bar for which there is room on some of its days, each in the highest row that it can keep. */
function partsOf(segment: Segment, free: FreeRows): Segment[] {
	const parts: Segment[] = [];
	const end = segment.column + segment.days;
	for (let day = segment.column; day < end; day++) {
		const part = parts.at(-1);
		if (part && part.column + part.days === day && (free[day]! & (1 << part.lane)) !== 0) part.days += 1;
		else if (free[day] !== 0) parts.push({ ...segment, column: day, days: 1, lane: 31 - Math.clz32(free[day]! & -free[day]!) });
	}
	return parts.map((part) => ({
		...part,
		continuesBefore: segment.continuesBefore || part.column > segment.column,
		continuesAfter: segment.continuesAfter || part.column + part.days < end,
	}));
}

/** Leaves what fits in `cap` rows; a bar that one crowded day has no room for is still shown on its other days. */
function capped(from: Civil, all: readonly Segment[], cap: number): MonthWeek {
	const crowded = all.reduce((mask, segment) => (segment.lane >= cap ? mask | maskOf(segment) : mask), 0);
	const rows = Math.min(cap, 30);
	const free: FreeRows = [0, 1, 2, 3, 4, 5, 6].map((day) => (1 << (crowded & (1 << day) ? rows - 1 : rows)) - 1);
	const week: MonthWeek = { from, segments: [], hidden: [0, 0, 0, 0, 0, 0, 0] };
	const show = (segment: Segment) => {
		week.segments.push(segment);
		for (let day = segment.column; day < segment.column + segment.days; day++) free[day]! &= ~(1 << segment.lane);
	};
	const rest: Segment[] = [];
	for (const segment of all) {
		const fits = segment.lane < cap - 1 || (segment.lane === cap - 1 && (maskOf(segment) & crowded) === 0);
		if (fits) show(segment);
		else rest.push(segment);
	}
	for (const segment of rest) {
		const parts = partsOf(segment, free);
		parts.forEach(show);
		const shown = parts.reduce((mask, part) => mask | maskOf(part), 0);
		for (let day = segment.column; day < segment.column + segment.days; day++) if (!(shown & (1 << day))) week.hidden[day]! += 1;
	}
	return week;
}

/**
 * Lays occurrences into weeks of seven days that begin on `from`: each week's bars and lines in lanes, at most `cap`
 * (1 or more), nothing over anything else, and the number hidden on each day. No two calls of it depend on each other.
 */
export function layMonth(occurrences: readonly Occurrence[], from: Civil, weeks: number, cap: number): MonthWeek[] {
	const first = dayNumber(from);
	return piecesByWeek(occurrences, first, weeks).map((pieces, index) => {
		const all = intoLanes(pieces.sort(inDrawingOrder));
		return capped(dayFromNumber(first + index * 7), all, Math.max(1, cap));
	});
}

/** The segments that cover a day of a week, from the top. */
export function segmentsOn(week: MonthWeek, column: number): Segment[] {
	return week.segments
		.filter((segment) => segment.column <= column && column < segment.column + segment.days)
		.sort((one, other) => one.lane - other.lane);
}
