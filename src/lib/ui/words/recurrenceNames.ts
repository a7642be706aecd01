import type { Language } from '#lib/model/scalars.ts';

/** British English writes the day before the month and no comma before "and", as the sentences here do. */
const tags: Record<Language, string> = { en: 'en-GB', it: 'it', pl: 'pl' };

const dateFormats = new Map<string, Intl.DateTimeFormat>();
const listFormats = new Map<string, Intl.ListFormat>();

/** The name of a weekday, 1 Monday .. 7 Sunday, as it stands alone. */
export function weekdayName(weekday: number, language: Language): string {
	// 1 January 2024 was a Monday.
	return nameOf(Date.UTC(2024, 0, weekday), 'weekday', language);
}

/** The name of a month, 1..12, as it stands alone. */
export function monthName(month: number, language: Language): string {
	return nameOf(Date.UTC(2024, month - 1, 1), 'month', language);
}

function nameOf(at: number, part: 'weekday' | 'month', language: Language): string {
	const key = `${language} ${part}`;
	let format = dateFormats.get(key);
	// Making a format takes longer than all the rest of a sentence.
	if (!format) dateFormats.set(key, (format = new Intl.DateTimeFormat(tags[language], { [part]: 'long', timeZone: 'UTC' })));
	return format.format(at);
}

/** Words in a row: "a, b and c", or with "or". */
export function listed(words: readonly string[], language: Language, type: 'conjunction' | 'disjunction' = 'conjunction'): string {
	const key = `${language} ${type}`;
	let format = listFormats.get(key);
	if (!format) listFormats.set(key, (format = new Intl.ListFormat(tags[language], { type })));
	return format.format(words);
}
