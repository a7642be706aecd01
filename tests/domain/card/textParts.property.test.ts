import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextTry } from '#lib/domain/card/nextTry.ts';
import { safeAddress } from '#lib/domain/card/safeAddress.ts';
import { textParts } from '#lib/domain/card/textParts.ts';

const links = (text: string) => textParts(text).flatMap(({ text: shown, href }) => (href === undefined ? [] : [`${shown} → ${href}`]));

describe('links in a text', () => {
	test.each([
		['See https://example.com/offer?id=1, please.', ['https://example.com/offer?id=1 → https://example.com/offer?id=1']],
		['www.example.com (really)', ['www.example.com → https://www.example.com/']],
		['anna@example.com or tel:+390110001', ['anna@example.com → mailto:anna@example.com', 'tel:+390110001 → tel:+390110001']],
		['javascript:alert(1) data:text/html,x <b>no</b> ftp://x', []],
		['nothing here: 10:30, a@b', []],
	])('%s', (text, expected) => expect(links(text)).toEqual(expected));

	test('leave the text as it is, and lead nowhere but to the web, mail and telephones', () => {
		const pieces = fc.constantFrom(
			'https://a.b/c',
			'javascript:alert(1)',
			'www.a.b',
			'x@y.z',
			'JaVaScRiPt:1',
			' ',
			'\n',
			'"',
			'<script>',
			').',
			'tel:1',
			'\u202e',
			'mailto:',
		);
		fc.assert(
			fc.property(
				fc.array(fc.oneof(pieces, fc.string())).map((parts) => parts.join('')),
				(text) => {
					const parts = textParts(text);
					expect(parts.map((part) => part.text).join('')).toBe(text);
					for (const { href } of parts) if (href !== undefined) expect(href).toMatch(/^(https?|mailto|tel):/);
				},
			),
		);
	});

	test.each([' javascript:alert(1)', 'vbscript:x', 'data:text/html,1', 'file:///etc/passwd', 'blob:https://x', 'nonsense', ''])(
		'%s is no address',
		(text) => expect(safeAddress(text)).toBeUndefined(),
	);
});

test.each([
	[{ start: '2026-11-25T10:00', end: '2026-11-25T10:15', tz: 'Europe/Rome' }, '2026-11-26T10:00'],
	[{ start: '2026-11-27T10:00', tz: 'Europe/Rome' }, '2026-11-30T10:00'],
	[{ start: '2026-11-10T16:30', tz: 'Europe/Rome' }, '2026-11-26T16:30'],
	[{ due: '2026-11-25', tz: 'Europe/Rome' }, '2026-11-26'],
	[{ tz: 'Europe/Rome' }, '2026-11-26'],
] as const)('one tries again on the next working day, at the same time: %j', (when, expected) =>
	expect(nextTry(when, '2026-11-25T09:10')).toBe(expected),
);
