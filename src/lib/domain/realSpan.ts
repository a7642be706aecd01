import type { Tz } from '#lib/model/scalars.ts';
import type { Span } from './span.ts';
import { addMinutes } from './time/arithmetic.ts';
import { isDay } from './time/civil.ts';
import { civilOf, instantOf } from './time/zone.ts';
import { zoneShift } from './time/zoneShift.ts';

/** From–to on the time line, in epoch ms, half-open; a moment has both the same. */
export interface RealSpan {
	from: number;
	to: number;
}

/** A span by the clock that begins at a time which the zone's clocks skip: moved past the gap, its length kept. Others as they are. */
export function settledSpan(span: Span, tz: Tz): Span {
	const shift = zoneShift(span.start, tz);
	return shift?.kind === 'gap' ? { start: shift.shown, end: addMinutes(span.end, shift.minutes) } : span;
}

/**
 * When a span by the clock really takes place. What begins at a time the clocks skip begins later by the gap and keeps
 * its length (decisions/0003), so that 02:00–03:00 on such a night is an hour and not nothing.
 */
export function realSpan(span: Span, tz: Tz): RealSpan {
	const from = instantOf(span.start, tz);
	const isShown = isDay(span.start) || civilOf(from, tz) === span.start;
	return { from, to: instantOf(isShown ? span.end : settledSpan(span, tz).end, tz) };
}
