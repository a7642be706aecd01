import type { Civil } from '#lib/model/scalars.ts';
import type { When } from '#lib/model/when.ts';
import { addDays, addMinutes, daysBetween } from './time/arithmetic.ts';
import { dayOf, isDay } from './time/civil.ts';

/** From–to in wall clock, half-open: both whole days or both clock times. A moment has `end` equal to `start`. */
export interface Span {
	start: Civil;
	end: Civil;
}

/**
 * Where an activity stands in a calendar, in its own zone: a task with a due date stands there, anything else from
 * start to end. A whole day without an end is one day. Undefined for what is open-ended.
 */
export function spanOf({ start, end, due }: When): Span | undefined {
	const from = due ?? start;
	if (from === undefined) return undefined;
	if (isDay(from)) {
		const next = addDays(from, 1);
		return { start: from, end: due === undefined && end !== undefined && end > next ? end : next };
	}
	return { start: from, end: due === undefined && end !== undefined && end > from ? end : from };
}

/** The last day that a span touches. */
export function lastDayOf({ start, end }: Span): Civil {
	if (isDay(start)) return addDays(end, -1);
	return end === start ? dayOf(start) : dayOf(addMinutes(end, -1));
}

/** How many days a span touches, at least 1. */
export function daysTouched(span: Span): number {
	return daysBetween(dayOf(span.start), lastDayOf(span)) + 1;
}
