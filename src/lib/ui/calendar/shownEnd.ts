import type { Occurrence } from '#lib/domain/occurrence.ts';
import { addMinutes, minutesBetween } from '#lib/domain/time/arithmetic.ts';
import type { Civil } from '#lib/model/scalars.ts';

/** The shortest block in which a title can be read, in minutes. */
const shortest = 30;

/** Where a block ends on the screen: what is shorter is drawn, and laid out beside others, as half an hour. */
export function shownEnd({ start, end, wholeDay }: Occurrence): Civil {
	return wholeDay || minutesBetween(start, end) >= shortest ? end : addMinutes(start, shortest);
}
