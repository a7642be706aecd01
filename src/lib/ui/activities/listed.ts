import type { Occurrence } from '#lib/domain/occurrence.ts';
import { partiesOf } from '#lib/domain/partiesOf.ts';
import { dayOf } from '#lib/domain/time/civil.ts';
import type { Civil } from '#lib/model/scalars.ts';
import { fold } from '../search/fold.ts';

/** Those in which all the words occur: in what was wanted, how it went, the subject, the place, or a name it is about. */
export function withWords(occurrences: readonly Occurrence[], words: string, names: ReadonlyMap<string, string>): Occurrence[] {
	const asked = fold(words).split(/\s+/).filter(Boolean);
	if (asked.length === 0) return [...occurrences];
	return occurrences.filter(({ activity }) => {
		const { subject, description, details, location = '', phone = '', email = '' } = activity;
		const about = partiesOf(activity).map((key) => names.get(key) ?? '');
		const text = fold([subject, description, details, location, phone, email, ...about].join('\n'));
		return asked.every((word) => text.includes(word));
	});
}

/** By day, in the order given; what began before the first day is under that, what has no day under ''. */
export function byDay(occurrences: readonly Occurrence[], from: Civil): [day: Civil, items: Occurrence[]][] {
	const days = new Map<Civil, Occurrence[]>();
	for (const occurrence of occurrences) {
		const day = dayOf(occurrence.start);
		const shown = day !== '' && day < from ? from : day;
		days.set(shown, [...(days.get(shown) ?? []), occurrence]);
	}
	return [...days];
}
