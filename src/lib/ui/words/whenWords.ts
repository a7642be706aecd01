import type { Occurrence } from '#lib/domain/occurrence.ts';
import type { Tz } from '#lib/model/scalars.ts';
import { formatLongDay, formatSpan, formatTime } from './format.ts';
import { localeTag } from './language.svelte.ts';
import { m } from './m.ts';
import { occurrenceSpan } from './occurrenceSpan.ts';

/** When it is, as clocks here show it; and, where the activity belongs to another zone, as clocks there do. */
export function whenWords(occurrence: Occurrence, tz: Tz): { text: string; elsewhere?: string } {
	const { start, end, own, wholeDay } = occurrence;
	const text = wholeDay
		? own.due === undefined
			? formatSpan(start, end)
			: m.due_on({ day: formatLongDay(start) })
		: `${formatLongDay(start)}, ${occurrenceSpan(occurrence, start.slice(0, 10))}`;
	const ownStart = own.due ?? own.start;
	if (wholeDay || own.tz === tz || ownStart === undefined) return { text };
	return { text, elsewhere: m.in_zone({ time: formatSpan(ownStart, own.end ?? ownStart), zone: zoneCity(own.tz) }) };
}

/** `15:00 in New York`, for lists: when it begins by the clocks of its own zone, where that is another. */
export function startElsewhere({ own, wholeDay }: Pick<Occurrence, 'own' | 'wholeDay'>, tz: Tz): string | undefined {
	const start = own.due ?? own.start;
	return wholeDay || own.tz === tz || start === undefined ? undefined : m.in_zone({ time: formatTime(start), zone: zoneCity(own.tz) });
}

const names = new Map<string, Intl.DateTimeFormat>();

/** `CET`, `GMT-5`: what the clocks of a zone are called at an instant (epoch ms), in few letters. */
export function shortZone(tz: Tz, at: number): string {
	const key = `${localeTag()} ${tz}`;
	let format = names.get(key);
	if (!format) names.set(key, (format = new Intl.DateTimeFormat(localeTag(), { timeZone: tz, timeZoneName: 'short' })));
	return format.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? tz;
}

/** `New York` for `America/New_York`. */
export function zoneCity(tz: Tz): string {
	return tz.split('/').at(-1)!.replaceAll('_', ' ');
}
