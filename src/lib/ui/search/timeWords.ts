import { dayOf } from '#lib/domain/time/civil.ts';
import type { Civil } from '#lib/model/scalars.ts';
import { formatCivil, formatLongDay, formatShortDay, formatTime, nearDay } from '../words/format.ts';
import { m } from '../words/m.ts';
import { zoneCity } from '../words/whenWords.ts';
import type { Hit } from './hit.ts';

/** The day in few words; the year only where it is another. */
function dayWords(day: Civil, today: Civil): string {
	if (day.slice(0, 4) !== today.slice(0, 4)) return formatCivil(day, { day: 'numeric', month: 'short', year: 'numeric' });
	return nearDay(day, today) ?? formatShortDay(day);
}

/** When something found is: `Tue 24 Nov, 10:00`, `tomorrow`, `24 Nov 2025`; in full; and `15:00 in New York` where that is its zone. */
export function timeWords({ time }: Hit, today: Civil): { text: string; full: string; there?: string } {
	if (!time) return { text: m.search_sometime(), full: m.search_sometime() };
	const clock = formatTime(time.start);
	const and = clock === '' ? '' : `, ${clock}`;
	const there = time.own && m.in_zone({ time: formatTime(time.own.start), zone: zoneCity(time.own.tz) });
	return { text: dayWords(dayOf(time.start), today) + and, full: formatLongDay(time.start) + and, ...(there !== undefined && { there }) };
}
