import { addDays, addMonths } from '#lib/domain/time/arithmetic.ts';
import { isDay, isValidCivil } from '#lib/domain/time/civil.ts';
import { startOfWeek, weekday, weekNumber } from '#lib/domain/time/week.ts';
import type { Civil } from '#lib/model/scalars.ts';

/** Words for days in the three languages, without accents and in lower case; any language is understood in any. */
const near: Record<string, number> = {
	today: 0,
	oggi: 0,
	dzis: 0,
	dzisiaj: 0,
	tomorrow: 1,
	domani: 1,
	jutro: 1,
	yesterday: -1,
	ieri: -1,
	wczoraj: -1,
	dopodomani: 2,
	pojutrze: 2,
};

const weekdays: readonly RegExp[] = [
	/^(mon|monday|lun|lunedi|pn|pon|poniedzialek)$/,
	/^(tue|tues|tuesday|mar|martedi|wt|wtorek)$/,
	/^(wed|wednesday|mer|mercoledi|sr|sroda|srode)$/,
	/^(thu|thurs|thursday|gio|giovedi|czw|czwartek)$/,
	/^(fri|friday|ven|venerdi|pt|piatek)$/,
	/^(sat|saturday|sab|sabato|sb|sob|sobota|sobote)$/,
	/^(sun|sunday|dom|domenica|nd|niedz|niedziela|niedziele)$/,
];

const units: readonly { words: RegExp; step: (day: Civil, count: number) => Civil }[] = [
	{ words: /^(d|day|days|giorno|giorni|dzien|dni)$/, step: addDays },
	{
		words: /^(w|week|weeks|settimana|settimane|tydzien|tygodnie|tygodni)$/,
		step: (day, count) => addDays(day, 7 * count),
	},
	{ words: /^(m|month|months|mese|mesi|miesiac|miesiace|miesiecy)$/, step: addMonths },
	{ words: /^(y|year|years|anno|anni|rok|lata|lat)$/, step: (day, count) => addMonths(day, 12 * count) },
];

const plain = (text: string) => text.trim().toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ł', 'l').replace(/\s+/g, ' ');

function fromNumbers(text: string, today: Civil): Civil | undefined {
	const parts = /^(\d{1,2})[./ -](\d{1,2})(?:[./ -](\d{2}|\d{4}))?\.?$/.exec(text);
	if (!parts) return undefined;
	const [, day = '', month = '', year] = parts;
	const of = (yyyy: string) => `${yyyy}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
	if (year !== undefined) return of(year.length === 2 ? `20${year}` : year);
	const thisYear = of(today.slice(0, 4));
	return thisYear >= today ? thisYear : of(String(Number(today.slice(0, 4)) + 1));
}

function fromStep(text: string, today: Civil): Civil | undefined {
	const parts = /^(?:in|tra|fra|za)?\s*(\d{1,3}|a|un|una)?\s*([a-z]+)$/.exec(text);
	if (!parts || !/^(in|tra|fra|za) |^\d/.test(text)) return undefined;
	const count = /^\d+$/.test(parts[1] ?? '') ? Number(parts[1]) : 1;
	return units.find(({ words }) => words.test(parts[2] ?? ''))?.step(today, count);
}

function fromWeek(text: string, today: Civil): Civil | undefined {
	const number = Number(/^(?:week|settimana|tydzien|w|kw)\s*(\d{1,2})$/.exec(text)?.[1]);
	if (!(number >= 1 && number <= 53)) return undefined;
	const start = startOfWeek(today, 1);
	return addDays(start, 7 * (number - weekNumber(today)));
}

/**
 * The day that somebody means by a few words: `2026-08-15`, `15/8`, `tomorrow`, `venerdì`, `za 3 tygodnie`, `week 34`.
 * A weekday is the next one after today. Undefined where nothing of the kind is said, or no such day exists.
 */
export function dayFromWords(words: string, today: Civil): Civil | undefined {
	const text = plain(words);
	const days = near[text];
	if (days !== undefined) return addDays(today, days);
	const wanted = weekdays.findIndex((names) => names.test(text.replace(/^(next|prossimo|prossima|nastepny|nastepna|w|we) /, '')));
	if (wanted >= 0) return addDays(today, ((wanted + 1 - weekday(today) + 6) % 7) + 1);
	const day = isDay(text) ? text : (fromNumbers(text, today) ?? fromWeek(text, today) ?? fromStep(text, today));
	return day !== undefined && isValidCivil(day) ? day : undefined;
}
