import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fileName } from '#lib/domain/files/fileName.ts';
import { fileLimit, fileProblem } from '#lib/domain/files/fileProblem.ts';
import { previewType } from '#lib/domain/files/previewType.ts';

describe('the name of a file', () => {
	test.each([
		['offer.pdf', 'offer.pdf'],
		['../../etc/passwd', 'passwd'],
		['C:\\Users\\anna\\Offer.docx', 'Offer.docx'],
		['<img src=x onerror=alert(1)>.png', '_img src=x onerror=alert(1)_.png'],
		['invoice\u202egnp.exe', 'invoicegnp.exe'],
		['con.txt', '_con.txt'],
		['...', 'file'],
		['', 'file'],
		['Umowa – zażółć.pdf', 'Umowa – zażółć.pdf'],
		[`${'x'.repeat(500)}.jpeg`, `${'x'.repeat(155)}.jpeg`],
	])('%s', (given, kept) => expect(fileName(given)).toBe(kept));

	test('is never a path, never empty, never long, and stays as it is when given again', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), (name) => {
				const kept = fileName(name);
				expect(kept.length).toBeGreaterThan(0);
				expect(kept.length).toBeLessThanOrEqual(170);
				expect(kept).not.toMatch(/[\\/<>:"|?*\p{Cc}\u202a-\u202e]/u);
				expect(fileName(kept)).toBe(kept);
			}),
		);
	});
});

test('a file of 2 GB, an empty one and one without room are refused with numbers', () => {
	expect(fileProblem('film.mov', 2_000_000_000, undefined)).toEqual({
		kind: 'fileTooLarge',
		file: 'film.mov',
		bytes: 2_000_000_000,
		limit: fileLimit,
	});
	expect(fileProblem('a.txt', 0, undefined)).toEqual({ kind: 'fileEmpty', file: 'a.txt' });
	expect(fileProblem('a.zip', 5_000, 5_100)).toEqual({ kind: 'noRoomForFile', file: 'a.zip', bytes: 5_000, free: 5_100 });
	expect(fileProblem('a.zip', 5_000, 1e9)).toBeUndefined();
});

describe('what may be shown', () => {
	const bytes = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0));

	test.each([
		['\x89PNG\r\n\x1a\n0000', 'image/png'],
		['\xff\xd8\xff\xe0', 'image/jpeg'],
		['GIF89a', 'image/gif'],
		['RIFF1234WEBPVP8 ', 'image/webp'],
		['%PDF-1.7', 'application/pdf'],
	])('is told by its first bytes: %j', (head, type) => expect(previewType(bytes(head))).toBe(type));

	test.each(['<svg xmlns="http', '<!doctype html>', ' <html>', 'MZ', '', 'PNG'])('is no page, drawing or program: %j', (head) =>
		expect(previewType(bytes(head))).toBeUndefined(),
	);
});
