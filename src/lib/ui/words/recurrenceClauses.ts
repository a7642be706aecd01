import type { PhraseClause, PhraseScope } from '#lib/domain/recurrence/rulePhrase.ts';
import type { Language } from '#lib/model/scalars.ts';
import { m } from './m.ts';
import { listed, monthName, weekdayName } from './recurrenceNames.ts';
import { dayRangeWords, easterWords, monthDayWords, nthWeekdayWords, positionWords, weekWords, yearDayWords } from './recurrenceItems.ts';

/** One clause of a recurrence in words: "on Tuesday and Thursday", "on the last day of June". */
export function clauseWords(clause: PhraseClause, language: Language): string {
	const locale = { locale: language };
	const on = (what: string[]) => m.recurrence_on({ what: listed(what, language) }, locale);
	const list = (numbers: number[], word: (number: number, language: Language) => string) =>
		listed(
			numbers.map((number) => word(number, language)),
			language,
		);
	switch (clause.kind) {
		case 'workdays':
			return m.recurrence_workdays({}, locale);
		case 'weekdays':
			return on(clause.weekdays.map((day) => m.recurrence_weekday({ day, name: weekdayName(day, language) }, locale)));
		case 'ifWeekdays':
			return m.recurrence_if_weekday({ days: orWeekdays(clause.weekdays, language) }, locale);
		case 'nthWeekdays':
			return on(clause.days.map((day) => nthWeekdayWords(day, language))) + scopeWords(clause.of, language);
		case 'date':
			return m.recurrence_date({ day: clause.day, month: ofMonths([clause.month], language) }, locale);
		case 'monthDays':
			return on(monthDayWords(clause.days, language)) + scopeWords(clause.of, language);
		case 'dayRange':
			return dayRangeWords(clause.from, clause.to, language) + scopeWords(clause.of, language);
		case 'firstDays':
			return m.recurrence_first_days({ n: clause.days }, locale) + scopeWords(clause.of, language);
		case 'yearDays':
			return on(clause.days.map((day) => yearDayWords(day, language))) + scopeWords({ kind: 'year' }, language);
		case 'weeks':
			return m.recurrence_in_weeks({ weeks: list(clause.weeks, weekWords) }, locale);
		case 'easter':
			return list(clause.days, easterWords);
		case 'months':
			return m.recurrence_in_months({ months: inMonths(clause.months, language) }, locale);
		default:
			return timeWords(clause, language);
	}
}

type TimeClause = Extract<PhraseClause, { kind: 'times' | 'hours' | 'minutes' | 'seconds' | 'positions' }>;

function timeWords(clause: TimeClause, language: Language): string {
	const locale = { locale: language };
	switch (clause.kind) {
		case 'times':
			return m.recurrence_at({ times: listed(clause.times, language) }, locale);
		case 'hours':
			return m.recurrence_hours(numbered(clause.numbers, language), locale);
		case 'minutes':
			return m.recurrence_minutes(numbered(clause.numbers, language), locale);
		case 'seconds':
			return m.recurrence_seconds(numbered(clause.numbers, language), locale);
		case 'positions': {
			const which = clause.positions.map((position) => positionWords(position, language));
			return m.recurrence_positions({ which: listed(which, language) }, locale);
		}
	}
}

/** " of the month", " of March and June"; nothing where it goes without saying. */
function scopeWords(scope: PhraseScope | undefined, language: Language): string {
	const locale = { locale: language };
	if (!scope) return '';
	if (scope.kind === 'month') return ` ${m.recurrence_of_month({}, locale)}`;
	if (scope.kind === 'year') return ` ${m.recurrence_of_year({}, locale)}`;
	return ` ${m.recurrence_of_months({ months: ofMonths(scope.months, language) }, locale)}`;
}

/** Months in the form that follows "of": genitive in Polish. */
export function ofMonths(months: readonly number[], language: Language): string {
	const word = (month: number) => m.recurrence_month_of({ month, name: monthName(month, language) }, { locale: language });
	return listed(months.map(word), language);
}

/** Months in the form that follows "in": locative in Polish. */
function inMonths(months: readonly number[], language: Language): string {
	const word = (month: number) => m.recurrence_month_in({ month, name: monthName(month, language) }, { locale: language });
	return listed(months.map(word), language);
}

function orWeekdays(weekdays: readonly number[], language: Language): string {
	return listed(
		weekdays.map((day) => weekdayName(day, language)),
		language,
		'disjunction',
	);
}

function numbered(numbers: readonly number[], language: Language): { n: number; list: string } {
	return { n: numbers.length, list: listed(numbers.map(String), language) };
}
