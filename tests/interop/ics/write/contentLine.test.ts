import * as fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { cleanLine, cleanText } from '#lib/interop/ics/write/cleanText.ts';
import { contentLine, type ValueType } from '#lib/interop/ics/write/contentLine.ts';

/** Properties as Daybook writes them, and with values of what kind. */
const written: [name: string, type: ValueType, values: string[]][] = [
	['DTSTART', 'date', ['2026-11-25']],
	['DTEND', 'date-time', ['2026-11-25T09:10:00']],
	['DTSTAMP', 'date-time', ['2026-11-25T08:10:00Z']],
	['EXDATE', 'date', ['2026-11-25', '2026-11-26']],
	['RDATE', 'date-time', ['2026-11-25T09:10:00', '2026-11-26T09:10:00']],
	['TRIGGER', 'date-time', ['2026-11-25T08:10:00Z']],
	['TRIGGER', 'duration', ['-PT15M']],
	['SEQUENCE', 'integer', ['3']],
	['ATTENDEE', 'cal-address', ['mailto:anna@example.com']],
];

const words = fc.array(fc.constantFrom('a', 'Ł', '\r\n', '\n', '\t', '"', '^', ',', ';', ':', '\\', '\0', '🎂'), {
	maxLength: 10,
});
const text = words.map((parts) => parts.join(''));
const params = fc.record({ CN: text, 'X-DAYBOOK-PARTY': text }, { requiredKeys: [] });

const theirs = (name: string, type: ValueType, values: readonly string[], given: Record<string, string>) => {
	const held = Object.entries(given).map(([key, value]) => [key.toLowerCase(), cleanLine(value)]);
	return ICAL.stringify.property([name.toLowerCase(), Object.fromEntries(held), type, ...values], ICAL.design.icalendar, true);
};

describe('writing a content line', () => {
	it('writes every property as ical.js does', () => {
		for (const [name, type, values] of written) {
			expect(contentLine(name, type, values), name).toBe(theirs(name, type, values, {}));
		}
	});

	it('escapes texts, lists of them and parameters as ical.js does', () => {
		fc.assert(
			fc.property(fc.constantFrom('SUMMARY', 'CATEGORIES'), fc.array(text, { minLength: 1, maxLength: 3 }), params, (name, all, given) => {
				const values = name === 'CATEGORIES' ? all : all.slice(0, 1);
				expect(contentLine(name, 'text', values, given)).toBe(theirs(name, 'text', values.map(cleanText), given));
			}),
		);
	});
});
