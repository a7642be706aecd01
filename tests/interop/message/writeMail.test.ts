import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeMail, type Mail } from '#lib/interop/message/writeMail.ts';

const mail: Mail = {
	from: { name: 'Ann', email: 'ann@firm.example' },
	to: [{ name: 'Maria "Mia" Rossi', email: 'maria@rossi.it' }],
	bcc: [],
	subject: 'Offer',
	body: 'Hello\nMaria',
	files: [],
};
const bytes = (base64: string) => Uint8Array.from(atob(base64.replaceAll('\r\n', '')), (char) => char.charCodeAt(0));
const textOf = (base64: string) => new TextDecoder().decode(bytes(base64));

/** The headers of a mail, folded lines joined, encoded words read. */
function headersOf(text: string): Map<string, string> {
	const [head = ''] = text.split('\r\n\r\n');
	const lines = head.replace(/\r\n /g, ' ').split('\r\n');
	const decoded = (value: string) =>
		value.replace(/\?=\s+=\?/g, '?==?').replace(/=\?UTF-8\?B\?([^?]*)\?=/g, (_, word: string) => textOf(word));
	return new Map(lines.map((line) => [line.slice(0, line.indexOf(':')), decoded(line.slice(line.indexOf(':') + 2))]));
}

describe('a mail as a file', () => {
	test('is a draft that any mail program opens', () => {
		expect(writeMail(mail)).toBe(
			[
				'From: "Ann" <ann@firm.example>',
				'To: "Maria \\"Mia\\" Rossi" <maria@rossi.it>',
				'Subject: Offer',
				'MIME-Version: 1.0',
				'X-Unsent: 1',
				'Content-Type: text/plain; charset=utf-8',
				'Content-Transfer-Encoding: base64',
				'',
				btoa('Hello\r\nMaria'),
				'',
			].join('\r\n'),
		);
	});

	test('has a blind copy, and what is attached, by its name', () => {
		const text = writeMail({
			...mail,
			bcc: [{ email: 'ann@firm.example' }],
			files: [{ name: 'oferta łąka.pdf', mime: 'application/pdf', base64: btoa('x'.repeat(90)) }],
		});
		expect(headersOf(text).get('Bcc')).toBe('ann@firm.example');
		const [, boundary = ''] = /boundary="([^"]+)"/.exec(text) ?? [];
		const parts = text.split(`--${boundary}`);
		expect(parts).toHaveLength(4);
		expect(parts[3]).toBe('--\r\n');
		expect(parts[2]).toContain('filename="oferta __ka.pdf";\r\n filename*=UTF-8\'\'oferta%20%C5%82%C4%85ka.pdf');
		expect(textOf(parts[2]!.split('\r\n\r\n')[1]!.trim())).toBe('x'.repeat(90));
		expect(Math.max(...text.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(78);
	});

	test('says any subject and any text to the letter, and lets neither begin a header', () => {
		fc.assert(
			fc.property(
				fc.string({ unit: 'binary' }),
				fc.string({ unit: 'grapheme' }),
				fc.string({ unit: 'grapheme' }),
				(subject, body, name) => {
					const text = writeMail({ ...mail, subject: `a${subject}`, body, to: [{ email: 'm@rossi.it', name }] });
					const headers = headersOf(text);
					expect([...headers.keys()]).toEqual([
						'From',
						'To',
						'Subject',
						'MIME-Version',
						'X-Unsent',
						'Content-Type',
						'Content-Transfer-Encoding',
					]);
					const said = `a${subject}`
						.replace(/\p{Cc}+/gu, ' ')
						.trim()
						.toWellFormed();
					expect(headers.get('Subject')).toBe(said);
					expect(textOf(text.slice(text.indexOf('\r\n\r\n') + 4).trim())).toBe(body.replace(/\r\n|\r|\n/g, '\r\n').toWellFormed());
				},
			),
		);
	});
});
