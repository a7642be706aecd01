import { dayOf } from '#lib/domain/time/civil.ts';
import type { Civil } from '#lib/model/scalars.ts';
import { formatCivil, formatShortDay, nearDay } from '../words/format.ts';
import { m } from '../words/m.ts';

/** `tomorrow`, `Fri 27 Nov`, `8 Jan 2027`, `No date`: the day of something planned or done, in few words. */
export function dayWords(at: Civil, today: Civil): string {
	if (at === '') return m.open_ended();
	const day = dayOf(at);
	if (day.slice(0, 4) !== today.slice(0, 4)) return formatCivil(day, { day: 'numeric', month: 'short', year: 'numeric' });
	return nearDay(day, today) ?? formatShortDay(day);
}
