import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeRule } from '#lib/domain/recurrence/describeRule.ts';
import { parseRule } from '#lib/domain/recurrence/parseRule.ts';
import { languages } from '#lib/model/scalars.ts';
import { ruleSentence } from '#lib/ui/words/ruleSentence.ts';
import table from './ruleSentences.json' with { type: 'json' };
import { arbitraryRule } from '../../domain/recurrence/support/arbitraryRule.ts';

const start = '2026-03-03T09:30';

function sentences(rule: string): string[] {
	const parsed = parseRule(`FREQ=${rule}`);
	if ('problem' in parsed) throw new Error(`Not a rule: ${rule}`);
	const phrase = describeRule(parsed.rule, start, 'Europe/Warsaw');
	return languages.map((language) => ruleSentence(phrase, language));
}

describe('a recurrence in words', () => {
	it.each(table)('$feature: $rule', ({ rule, en, it: italian, pl }) => {
		expect(sentences(rule)).toEqual([en, italian, pl]);
	});

	it('leaves out times of day for whole days', () => {
		const parsed = parseRule('FREQ=DAILY;BYHOUR=9');
		const phrase = 'rule' in parsed ? describeRule(parsed.rule, '2026-03-03') : undefined;
		expect(phrase && ruleSentence(phrase, 'en')).toBe('Every day');
	});

	it('tells the last day of an UNTIL in UTC on the clocks of the zone', () => {
		expect(sentences('DAILY;UNTIL=20270603T220000Z')[0]).toBe('Every day, until 3 June 2027');
		expect(sentences('DAILY;UNTIL=20270604T080000Z')[0]).toBe('Every day, until 4 June 2027');
	});

	it('has words for every rule, in every language', () => {
		fc.assert(
			fc.property(arbitraryRule, fc.boolean(), (rule, wholeDay) => {
				const phrase = describeRule({ ...rule, count: 3 }, wholeDay ? '2026-03-03' : start);
				for (const language of languages) {
					const words = ruleSentence(phrase, language);
					expect(words).toMatch(/^\p{Lu}[^{}]+$/u);
					expect(words).not.toMatch(/undefined|NaN|null|recurrence_|fromEnd|\bother\b| {2}| ,/);
				}
			}),
			{ numRuns: 400 },
		);
	});
});
