import { describe, expect, it } from 'vitest';
import { parseRule } from '#lib/domain/recurrence/parseRule.ts';
import { ruleToPreset } from '#lib/domain/recurrence/preset.ts';
import { languages } from '#lib/model/scalars.ts';
import { describeRule } from '#lib/domain/recurrence/describeRule.ts';
import { ruleSentence } from '#lib/ui/words/ruleSentence.ts';

/** One of each kind that can be imported and that the editor has no fields for. */
const kept = [
	'FREQ=SECONDLY;COUNT=10',
	'FREQ=MINUTELY;INTERVAL=15;COUNT=10',
	'FREQ=HOURLY;INTERVAL=6',
	'FREQ=DAILY;BYMONTH=1,2',
	'FREQ=DAILY;BYHOUR=9,15',
	'FREQ=DAILY;COUNT=5;UNTIL=20270101T000000Z',
	'FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=SU,WE',
	'FREQ=WEEKLY;BYDAY=MO;BYMONTH=6',
	'FREQ=MONTHLY;BYDAY=2TU,4TU',
	'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1',
	'FREQ=MONTHLY;BYMONTHDAY=15,-1',
	'FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13',
	'FREQ=YEARLY;BYMONTH=11;BYDAY=4TH',
	'FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO',
	'FREQ=YEARLY;BYYEARDAY=100,-1',
	'FREQ=YEARLY;BYEASTER=0',
];

describe('a rule that the editor cannot express', () => {
	it.each(kept)('%s is no preset, and has words in every language', (rrule) => {
		const parsed = parseRule(rrule);
		if ('problem' in parsed) throw new Error(rrule);
		expect(ruleToPreset(parsed.rule, '2026-11-25T10:00', 'Europe/Rome')).toBeUndefined();
		const sentences = languages.map((language) => ruleSentence(describeRule(parsed.rule, '2026-11-25T10:00', 'Europe/Rome'), language));
		expect(new Set(sentences).size).toBe(languages.length);
		for (const sentence of sentences) expect(sentence).not.toMatch(/undefined|FREQ|BY[A-Z]|\{|NaN/);
	});
});
