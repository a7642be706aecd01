import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mailtoAddress, smsAddress } from '#lib/interop/message/draftAddress.ts';

test('a mail address carries recipients, a blind copy, and a text with its lines (RFC 6068)', () => {
	expect(
		mailtoAddress({ to: ['maria@rossi.it', 'not one'], subject: 'Offer & more', body: 'Hello\nMaria', bcc: ['me@firm.example'] }),
	).toBe('mailto:maria@rossi.it?subject=Offer%20%26%20more&body=Hello%0D%0AMaria&bcc=me@firm.example');
});

test('a text that was cut within a character is still one', () => {
	expect(mailtoAddress({ to: [], subject: 'a\ud83d', body: '\ud83d' })).toBe('mailto:?subject=a%EF%BF%BD&body=%EF%BF%BD');
});

test('whatever is in a draft begins no other header', () => {
	const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }));
	fc.assert(
		fc.property(text, text, fc.array(text, { maxLength: 3 }), (subject, body, to) => {
			const address = mailtoAddress({ to, subject, body, bcc: to });
			expect(address).not.toMatch(/[\r\n\s]/);
			const query = new URLSearchParams(address.slice(address.indexOf('?') + 1));
			expect([...query.keys()].every((key) => ['subject', 'body', 'bcc'].includes(key))).toBe(true);
			expect(query.get('subject')).not.toMatch(/[\r\n]/);
			expect(smsAddress({ to, body })).not.toMatch(/[\r\n\s]/);
		}),
	);
});
