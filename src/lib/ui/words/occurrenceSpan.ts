import type { Occurrence } from '#lib/domain/occurrence.ts';
import { dayOf } from '#lib/domain/time/civil.ts';
import type { Civil } from '#lib/model/scalars.ts';
import { formatShortDay, formatSpan, formatTime } from './format.ts';
import { m } from './m.ts';

type Shown = Pick<Occurrence, 'start' | 'end' | 'again'>;

const clock = (civil: Civil, again: boolean | undefined) => (again ? m.zones_again({ time: formatTime(civil) }) : formatTime(civil));

/** `02:15 (2nd time)` where the clocks show the start twice and the second time is meant. */
export const startWords = ({ start, again }: Shown) => clock(start, again?.start);

/** From–to as `formatSpan` has it, and which of two equal times is meant. */
export function occurrenceSpan({ start, end, again }: Shown, day?: Civil): string {
	if (!again) return formatSpan(start, end, day);
	const head = day !== undefined && dayOf(start) === day ? '' : `${formatShortDay(start)}, `;
	if (end === start && again.start === again.end) return head + clock(start, again.start);
	return `${head}${clock(start, again.start)}–${dayOf(end) === dayOf(start) ? '' : `${formatShortDay(end)}, `}${clock(end, again.end)}`;
}
