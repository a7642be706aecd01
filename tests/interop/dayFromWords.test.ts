import { describe, expect, test } from 'vitest';
import { dayFromWords } from '#lib/interop/dayFromWords.ts';

// A Sunday.
const today = '2026-11-22';

describe('a day from words', () => {
	test.each([
		['2026-12-24', '2026-12-24'],
		['15/8', '2027-08-15'],
		['24.12.', '2026-12-24'],
		['1/2/27', '2027-02-01'],
		['today', '2026-11-22'],
		['Domani', '2026-11-23'],
		['pojutrze', '2026-11-24'],
		['Friday', '2026-11-27'],
		['venerdì', '2026-11-27'],
		['środa', '2026-11-25'],
		['Sunday', '2026-11-29'],
		['in 3 weeks', '2026-12-13'],
		['tra una settimana', '2026-11-29'],
		['za 2 miesiące', '2027-01-22'],
		['week 50', '2026-12-07'],
	])('%s is %s', (words, day) => expect(dayFromWords(words, today)).toBe(day));

	test.each(['', 'someday', '31/2', '99/99', 'https://example.org', 'week 99', '2026-13-01'])('%s is none', (words) =>
		expect(dayFromWords(words, today)).toBeUndefined(),
	);
});
