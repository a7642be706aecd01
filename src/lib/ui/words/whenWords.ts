import type { Occurrence } from '#lib/domain/occurrence.ts';
import type { Tz } from '#lib/model/scalars.ts';
import { formatLongDay, formatSpan } from './format.ts';
import { m } from './m.ts';

/** When it is, as clocks here show it; and, where the activity belongs to another zone, as clocks there do. */
export function whenWords({ start, end, own, wholeDay }: Occurrence, tz: Tz): { text: string; elsewhere?: string } {
	const text = wholeDay ? (own.due === undefined ? formatSpan(start, end) : m.due_on({ day: formatLongDay(start) })) : `${formatLongDay(start)}, ${formatSpan(start, end, start.slice(0, 10))}`;
	const ownStart = own.due ?? own.start;
	if (wholeDay || own.tz === tz || ownStart === undefined) return { text };
	return { text, elsewhere: m.in_zone({ time: formatSpan(ownStart, own.end ?? ownStart), zone: zoneCity(own.tz) }) };
}

/** `New York` for `America/New_York`. */
export function zoneCity(tz: Tz): string {
	return tz.split('/').at(-1)!.replaceAll('_', ' ');
}
