import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fillTemplate, placeholders, placeholderWords } from '#lib/domain/message/fillTemplate.ts';
import { languages } from '#lib/model/scalars.ts';

const known = { contact: 'Maria Rossi', company: 'Rossi & Figli', date: 'Friday, 27 November 2026', me: 'Ann' };

describe('a template', () => {
	test('has its placeholders filled, whatever language they were written in', () => {
		expect(fillTemplate('Dear {contact} of {Company}, until {date}. {me}', known)).toBe(
			'Dear Maria Rossi of Rossi & Figli, until Friday, 27 November 2026. Ann',
		);
		for (const one of placeholders)
			for (const language of languages) expect(fillTemplate(`{${placeholderWords[one][language]}}`, known)).toBe(known[one]);
	});

	test('leaves what nobody knows to be seen', () => {
		expect(fillTemplate('{contact}, {weather}, { me }, {}', { contact: '' })).toBe('{contact}, {weather}, { me }, {}');
	});

	test('puts in text and nothing else, once', () => {
		fc.assert(
			fc.property(fc.string(), fc.string(), fc.string({ minLength: 1 }), (before, after, name) => {
				fc.pre(!/[{}]/.test(before + after));
				expect(fillTemplate(`${before}{contact}${after}`, { contact: name })).toBe(before + name + after);
			}),
		);
	});
});
