import type { NthWeekday } from '#lib/domain/recurrence/rulePhrase.ts';
import type { Language } from '#lib/model/scalars.ts';
import { m } from './m.ts';
import { listed, weekdayName } from './recurrenceNames.ts';

/** What the messages choose their words by: small ordinals by themselves, larger ones by the side they count from. */
interface Nth {
	nth: string;
	/** The number as an ordinal: "20th", "20", "20.". */
	ordinal: string;
}

function nthOf(number: number, language: Language): Nth {
	const ordinal = m.recurrence_ordinal({ n: Math.abs(number) }, { locale: language });
	if (number < -2) return { nth: 'fromEnd', ordinal };
	return { nth: number > 5 ? 'other' : String(number), ordinal };
}

/** "the first Tuesday", "w ostatnią sobotę", "l’ultimo giorno lavorativo"; without an ordinal "every Monday". */
export function nthWeekdayWords({ ordinal, weekdays }: NthWeekday, language: Language): string {
	const locale = { locale: language };
	const working = weekdays.join() === '1,2,3,4,5';
	const noun = (day: number) => m.recurrence_weekday_noun({ day, name: weekdayName(day, language) }, locale);
	const weekday = working ? m.recurrence_working_day({}, locale) : listed(weekdays.map(noun), language, 'disjunction');
	const choice = ordinal === undefined ? { nth: 'every', ordinal: '' } : nthOf(ordinal, language);
	return m.recurrence_nth({ ...choice, gender: working ? 'm' : genderOf(weekdays[0] ?? 1, language), weekday }, locale);
}

/** Italian has one feminine weekday, Polish three; English has no genders. */
function genderOf(weekday: number, language: Language): 'm' | 'f' {
	const feminine: Record<Language, number[]> = { en: [], it: [7], pl: [3, 6, 7] };
	return feminine[language].includes(weekday) ? 'f' : 'm';
}

/** Days of the month, those that count from the start in one: "the 1st and 15th", "the last day". */
export function monthDayWords(days: readonly number[], language: Language): string[] {
	const locale = { locale: language };
	const fromStart = days.filter((day) => day > 0);
	const ordinals = fromStart.map((day) => nthOf(day, language).ordinal);
	const [n] = fromStart;
	const words = days.filter((day) => day < 0).map((day) => dayFromEnd(day, language));
	if (n === undefined) return words;
	if (fromStart.length === 1) return [m.recurrence_month_day({ n, ordinal: ordinals[0] ?? '' }, locale), ...words];
	const lists = { ordinals: listed(ordinals, language), numbers: listed(fromStart.map(String), language) };
	return [m.recurrence_month_days(lists, locale), ...words];
}

/** "from the 2nd to the 8th". */
export function dayRangeWords(from: number, to: number, language: Language): string {
	const [first, last] = [nthOf(from, language).ordinal, nthOf(to, language).ordinal];
	return m.recurrence_day_range({ from, to, first, last }, { locale: language });
}

/** "the 100th day", "the last day". */
export function yearDayWords(day: number, language: Language): string {
	if (day < 0) return dayFromEnd(day, language);
	return m.recurrence_year_day({ n: day, ordinal: nthOf(day, language).ordinal }, { locale: language });
}

function dayFromEnd(day: number, language: Language): string {
	return m.recurrence_day_from_end(nthOf(day, language), { locale: language });
}

/** "week 20", "the last week". */
export function weekWords(week: number, language: Language): string {
	const locale = { locale: language };
	return week > 0 ? m.recurrence_week({ n: week }, locale) : m.recurrence_week_from_end(nthOf(week, language), locale);
}

/** "on Easter Sunday", "49 days after Easter". */
export function easterWords(days: number, language: Language): string {
	const when = days === 0 ? 'on' : days > 0 ? 'after' : 'before';
	return m.recurrence_easter({ when, n: Math.abs(days) }, { locale: language });
}

/** "the first", "the second-to-last". */
export function positionWords(position: number, language: Language): string {
	const { nth, ordinal } = nthOf(position, language);
	return m.recurrence_position({ nth: nth === '4' || nth === '5' ? 'other' : nth, ordinal }, { locale: language });
}
