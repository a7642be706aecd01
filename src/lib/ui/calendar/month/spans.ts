import type { Occurrence } from '#lib/domain/occurrence.ts';
import { lastDayOf, type Span } from '#lib/domain/span.ts';
import { addDays } from '#lib/domain/time/arithmetic.ts';
import { dayOf, isDay } from '#lib/domain/time/civil.ts';
import type { Civil } from '#lib/model/scalars.ts';

/** The span so many days later, at the same time of day. */
export const spanLater = ({ start, end }: Span, days: number): Span => ({
	start: addDays(start, days),
	end: addDays(end, days),
});

/** The whole days from one to the other, whichever is first. */
export const spanOfDays = (day: Civil, other: Civil): Span =>
	day < other ? { start: day, end: addDays(other, 1) } : { start: other, end: addDays(day, 1) };

/** A span of whole days that lasts until a day, and at least its first. */
export const spanUntil = ({ start }: Span, last: Civil): Span => ({
	start,
	end: addDays(last < start ? start : last, 1),
});

/** Whether the end of an occurrence can be pulled to another day: whole days, and no task, for a due date has no length. */
export const canStretch = ({ start, own }: Occurrence): boolean => isDay(start) && own.due === undefined;

/** Whether a span touches a day. */
export const touches = (span: Span, day: Civil): boolean => dayOf(span.start) <= day && day <= lastDayOf(span);
