import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { formatDays, formatShortDay, formatSpan } from '#lib/ui/words/format.ts';
import { formatBytes } from '#lib/ui/words/formatBytes.ts';
import { speak } from '#lib/ui/words/language.svelte.ts';

beforeEach(() => {
	vi.stubGlobal('navigator', { languages: ['en-GB'] });
	vi.useFakeTimers({ now: new Date('2026-11-25T09:10:00Z'), toFake: ['Date'] });
});
afterEach(() => {
	vi.useRealTimers();
	vi.unstubAllGlobals();
});

test('a day names its year where that is not this one', () => {
	expect(formatShortDay('2026-12-24')).toBe('Thu 24 Dec');
	expect(formatShortDay('2027-01-07T10:00')).toBe('Thu, 7 Jan 2027');
	expect(formatShortDay('2025-11-27')).toBe('Thu, 27 Nov 2025');
	expect(formatSpan('2026-12-31T22:00', '2027-01-01T01:00')).toBe('Thu 31 Dec, 22:00–Fri, 1 Jan 2027, 1:00');
});

test('days of one digit have none before it, in any language', () => {
	vi.stubGlobal('navigator', { languages: ['it-IT', 'pl-PL', 'en-GB'] });
	vi.stubGlobal('document', { documentElement: {} });
	const said = (['en', 'it', 'pl'] as const).map((language) => {
		speak(language);
		return formatDays('2027-02-01', '2027-02-07').replace(/\s/g, ' ');
	});
	speak('en');
	expect(said).toEqual(['1 – 7 February 2027', '1–7 febbraio 2027', '1–7 lutego 2027']);
});

test('a size below a thousand is in whole bytes, in the plural', () => {
	expect(formatBytes(1)).toBe('1 byte');
	expect(formatBytes(89)).toBe('89 bytes');
	expect(formatBytes(2_147_483_648)).toBe('2.1 GB');
});
