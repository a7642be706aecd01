import type { Occurrence } from '#lib/domain/occurrence.ts';
import { realSpan } from '#lib/domain/realSpan.ts';
import { addMinutes, minutesBetween } from '#lib/domain/time/arithmetic.ts';
import type { Civil } from '#lib/model/scalars.ts';

/** The shortest block in which a title can be read, in minutes. */
const shortest = 30;

/** Where an occurrence ends after its real length: of one in an hour shown twice, the clock alone does not tell. */
export function clockEnd({ start, end, again, own }: Occurrence): Civil {
	if (!again || own.start === undefined || own.end === undefined) return end;
	const { from, to } = realSpan({ start: own.start, end: own.end }, own.tz);
	return addMinutes(start, (to - from) / 60_000);
}

/** Where a block ends on the screen: what is shorter is drawn, and laid out beside others, as half an hour. */
export function shownEnd(occurrence: Occurrence): Civil {
	const { start, wholeDay } = occurrence;
	const end = clockEnd(occurrence);
	return wholeDay || minutesBetween(start, end) >= shortest ? end : addMinutes(start, shortest);
}
