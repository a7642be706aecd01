import type { RulePhrase } from '#lib/domain/recurrence/rulePhrase.ts';
import { digits } from '#lib/domain/time/dayNumber.ts';
import type { Language } from '#lib/model/scalars.ts';
import { getLocale } from './compiled/runtime.js';
import { m } from './m.ts';
import { clauseWords, ofMonths } from './recurrenceClauses.ts';

/**
 * A recurrence as one sentence without a full stop, beginning with a capital:
 * "Every 2 weeks on Tuesday and Thursday, until 3 June 2027". In the language Daybook speaks unless another is given.
 */
export function ruleSentence(phrase: RulePhrase, language: Language = getLocale()): string {
	const locale = { locale: language };
	const { unit, interval: n, clauses, only, ends } = phrase;
	const every = n === 1 ? m.recurrence_every_one({ unit }, locale) : m.recurrence_every_many({ unit, n }, locale);
	const when = [every, ...clauses.map((clause) => clauseWords(clause, language))].join(' ');
	const restrictions = only.map((clause) => {
		const words = clauseWords(clause, language);
		// "If it is a Friday" and "of these only" restrict by themselves.
		const restricts = clause.kind === 'ifWeekdays' || clause.kind === 'positions';
		return restricts ? words : m.recurrence_only({ clause: words }, locale);
	});
	const sentence = [when, ...restrictions, ...ends.map((end) => endWords(end, language))].join(', ');
	return sentence.charAt(0).toLocaleUpperCase(language) + sentence.slice(1);
}

function endWords(end: RulePhrase['ends'][number], language: Language): string {
	const locale = { locale: language };
	if (end.kind === 'count') return m.recurrence_times({ n: end.count }, locale);
	const month = ofMonths([digits(end.day, 5, 7)], language);
	return m.recurrence_until({ day: digits(end.day, 8, 10), month, year: end.day.slice(0, 4) }, locale);
}
