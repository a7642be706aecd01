import type { Occurrence } from '#lib/domain/occurrence.ts';
import { spanFrom } from '#lib/domain/occurrencesOf.ts';
import type { Span } from '#lib/domain/span.ts';
import { addDays, addMinutes } from '#lib/domain/time/arithmetic.ts';
import { dayOf, isDay } from '#lib/domain/time/civil.ts';

/** The block that an arrow key leads to: up and down within the order of time, left and right to the nearest time of another day. */
export function neighbour(occurrences: readonly Occurrence[], key: string, arrow: string): Occurrence | undefined {
	const at = occurrences.findIndex((one) => one.key === key);
	const from = occurrences[at];
	if (!from) return undefined;
	const day = dayOf(from.start);
	const sameDay = occurrences.filter((one) => dayOf(one.start) === day);
	if (arrow === 'ArrowDown') return sameDay[sameDay.indexOf(from) + 1];
	if (arrow === 'ArrowUp') return sameDay[sameDay.indexOf(from) - 1];
	const forward = arrow === 'ArrowRight';
	const days = occurrences.map((one) => dayOf(one.start)).filter((other) => (forward ? other > day : other < day));
	const target = days.sort()[forward ? 0 : days.length - 1];
	const candidates = occurrences.filter((one) => dayOf(one.start) === target && one.wholeDay === from.wholeDay);
	const others = candidates.length > 0 ? candidates : occurrences.filter((one) => dayOf(one.start) === target);
	const time = (one: Occurrence) => one.start.slice(11);
	return others.find((one) => time(one) >= time(from)) ?? others.at(-1);
}

const byDays: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1 };
const byMinutes: Record<string, number> = { ArrowUp: -15, ArrowDown: 15 };

/** Where Alt and an arrow move a block: by a day, or by a quarter of an hour; undefined for other keys. */
export function nudged({ start, end }: Occurrence, arrow: string): Span | undefined {
	const days = byDays[arrow];
	if (days !== undefined) return { start: addDays(start, days), end: addDays(end, days) };
	const minutes = byMinutes[arrow];
	if (minutes === undefined || isDay(start)) return undefined;
	return spanFrom(addMinutes(start, minutes), { start, end });
}
