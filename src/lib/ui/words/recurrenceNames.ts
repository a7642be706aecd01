import type { Language } from '#lib/model/scalars.ts';

/** British English writes the day before the month and no comma before "and", as the sentences here do. */
const tags: Record<Language, string> = { en: 'en-GB', it: 'it', pl: 'pl' };

/** The name of a weekday, 1 Monday .. 7 Sunday, as it stands alone. */
export function weekdayName(weekday: number, language: Language): string {
	// 1 January 2024 was a Monday.
	return nameOf(Date.UTC(2024, 0, weekday), { weekday: 'long' }, language);
}

/** The name of a month, 1..12, as it stands alone. */
export function monthName(month: number, language: Language): string {
	return nameOf(Date.UTC(2024, month - 1, 1), { month: 'long' }, language);
}

function nameOf(at: number, options: Intl.DateTimeFormatOptions, language: Language): string {
	return new Intl.DateTimeFormat(tags[language], { ...options, timeZone: 'UTC' }).format(at);
}

/** Words in a row: "a, b and c", or with "or". */
export function listed(
	words: readonly string[],
	language: Language,
	type: 'conjunction' | 'disjunction' = 'conjunction',
): string {
	return new Intl.ListFormat(tags[language], { type }).format(words);
}
