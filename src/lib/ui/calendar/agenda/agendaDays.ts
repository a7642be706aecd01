import type { Occurrence } from '#lib/domain/occurrence.ts';
import { daysTouched, lastDayOf } from '#lib/domain/span.ts';
import { addDays, daysBetween } from '#lib/domain/time/arithmetic.ts';
import { dayOf } from '#lib/domain/time/civil.ts';
import type { Civil } from '#lib/model/scalars.ts';

/** An occurrence on one of the days it touches. */
export interface AgendaEntry {
	occurrence: Occurrence;
	/** Which of its days this is, from 1, and how many it has. */
	part: number;
	parts: number;
}

export interface AgendaGroup {
	day: Civil;
	entries: AgendaEntry[];
}

/** The days from the first to, exclusively, the last that have occurrences, and today, with what they have in the order given. */
export function agendaDays(occurrences: readonly Occurrence[], from: Civil, to: Civil, today: Civil): AgendaGroup[] {
	const groups = new Map<Civil, AgendaEntry[]>();
	if (from <= today && today < to) groups.set(today, []);
	for (const occurrence of occurrences) {
		const first = dayOf(occurrence.start);
		const parts = daysTouched(occurrence);
		const last = lastDayOf(occurrence);
		for (let day = first < from ? from : first; day <= last && day < to; day = addDays(day, 1)) {
			const entries = groups.get(day) ?? [];
			entries.push({ occurrence, part: daysBetween(first, day) + 1, parts });
			groups.set(day, entries);
		}
	}
	return [...groups].map(([day, entries]) => ({ day, entries: inOrder(entries) })).sort((one, other) => (one.day < other.day ? -1 : 1));
}

/** What takes the whole of the day first, the rest by its time on the day. */
function inOrder(entries: AgendaEntry[]): AgendaEntry[] {
	const time = ({ occurrence, part }: AgendaEntry) => (part > 1 || occurrence.wholeDay ? '' : occurrence.start);
	return entries.sort((one, other) => (time(one) < time(other) ? -1 : Number(time(one) > time(other))));
}
