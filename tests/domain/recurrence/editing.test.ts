import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expand } from '#lib/domain/recurrence/expand.ts';
import { exportRule } from '#lib/domain/recurrence/exportRule.ts';
import { formatRule } from '#lib/domain/recurrence/formatRule.ts';
import { isRuleFinite, lastOccurrence } from '#lib/domain/recurrence/lastOccurrence.ts';
import { parseRule } from '#lib/domain/recurrence/parseRule.ts';
import { presetToRule, ruleToPreset } from '#lib/domain/recurrence/preset.ts';
import type { Preset } from '#lib/domain/recurrence/preset.ts';
import type { Rule } from '#lib/domain/recurrence/rule.ts';
import type { RuleEnd } from '#lib/domain/recurrence/ruleEnd.ts';
import { shiftRule } from '#lib/domain/recurrence/shiftRule.ts';
import { splitRule } from '#lib/domain/recurrence/splitRule.ts';
import type { Weekday } from '#lib/domain/time/week.ts';

function ruleOf(text: string): Rule {
	const parsed = parseRule(`FREQ=${text}`);
	if ('problem' in parsed) throw new Error(`Not a rule: ${text}`);
	return parsed.rule;
}

describe('[S3-18] this and following', () => {
	it('cuts a series in two that give the same times together', () => {
		const series = { rrule: 'FREQ=WEEKLY;BYDAY=TU,TH;COUNT=8', start: '2026-03-03T15:00', tz: 'Europe/Rome' };
		const split = splitRule(series, '2026-03-12T15:00');
		expect(split && formatRule(split.head)).toBe('FREQ=WEEKLY;BYDAY=TU,TH;UNTIL=20260312T145959');
		expect(split && formatRule(split.tail)).toBe('FREQ=WEEKLY;BYDAY=TU,TH;COUNT=5');
	});

	it('keeps UNTIL in the tail and ends the head of whole days with a date', () => {
		const series = { rrule: 'FREQ=DAILY;UNTIL=20260310', start: '2026-03-03' };
		const split = splitRule(series, '2026-03-06');
		expect(split && formatRule(split.head)).toBe('FREQ=DAILY;UNTIL=20260305');
		expect(split && formatRule(split.tail)).toBe('FREQ=DAILY;UNTIL=20260310');
	});

	it('has nothing to cut at the first occurrence, after the last, or in an unreadable rule', () => {
		const series = { rrule: 'FREQ=DAILY;COUNT=3', start: '2026-03-03' };
		expect(splitRule(series, '2026-03-03')).toBeUndefined();
		expect(splitRule(series, '2026-03-06')).toBeUndefined();
		expect(splitRule({ ...series, rrule: 'FREQ=NEVER' }, '2026-03-04')).toBeUndefined();
	});

	it('writes UNTIL for a file in UTC, as a date for whole days', () => {
		const tz = 'Europe/Warsaw';
		const until = (rrule: string, start: string) => exportRule({ rrule, start, tz })?.until;
		expect(until('FREQ=DAILY;UNTIL=20260603', '2026-06-01T09:00')).toBe('20260603T215959Z');
		expect(until('FREQ=DAILY;UNTIL=20260603T090000', '2026-06-01T09:00')).toBe('20260603T070000Z');
		expect(until('FREQ=DAILY;UNTIL=20260603T070000Z', '2026-06-01T09:00')).toBe('20260603T070000Z');
		expect(until('FREQ=DAILY;UNTIL=20260603T070000Z', '2026-06-01')).toBe('20260603');
		expect(until('FREQ=DAILY;COUNT=2', '2026-06-01')).toBeUndefined();
	});
});

describe('moving a whole series', () => {
	it.each([
		['WEEKLY;BYDAY=TU', '2026-03-03', '2026-03-04', 'WEEKLY;BYDAY=WE'],
		['WEEKLY;BYDAY=SU', '2026-03-08', '2026-03-09', 'WEEKLY;BYDAY=MO'],
		['WEEKLY;INTERVAL=2;BYDAY=MO,FR', '2026-03-02', '2026-03-05', 'WEEKLY;INTERVAL=2;BYDAY=TH,MO;WKST=TH'],
		['WEEKLY', '2026-03-03', '2026-03-04', 'WEEKLY'],
		['MONTHLY;BYMONTHDAY=15', '2026-03-15', '2026-03-17', 'MONTHLY;BYMONTHDAY=17'],
		['MONTHLY;BYMONTHDAY=31', '2026-03-31', '2026-04-01', 'MONTHLY;BYMONTHDAY=1'],
		['MONTHLY;BYMONTHDAY=1', '2026-03-01', '2026-02-28', 'MONTHLY;BYMONTHDAY=28'],
		['MONTHLY;BYMONTHDAY=-1', '2026-04-30', '2026-04-29', 'MONTHLY;BYMONTHDAY=-2'],
		['MONTHLY;BYMONTHDAY=-1', '2026-04-30', '2026-05-01', 'MONTHLY;BYMONTHDAY=1'],
		['MONTHLY;BYMONTHDAY=1,2,3', '2026-03-01', '2026-03-03', 'MONTHLY;BYMONTHDAY=3,4,5'],
		['MONTHLY;BYDAY=-1FR', '2026-03-27', '2026-03-28', 'MONTHLY;BYDAY=-1SA'],
		['MONTHLY;BYDAY=2TU', '2026-03-10', '2026-03-18', 'MONTHLY;BYDAY=3WE'],
		['MONTHLY;BYDAY=4TU', '2026-03-24', '2026-03-31', 'MONTHLY;BYDAY=-1TU'],
		['YEARLY;BYMONTH=6;BYMONTHDAY=30', '2026-06-30', '2026-07-01', 'YEARLY;BYMONTH=7;BYMONTHDAY=1'],
		['YEARLY;BYDAY=20MO', '2026-05-18', '2026-05-19', 'YEARLY;BYDAY=20TU'],
		['YEARLY;BYWEEKNO=20;BYDAY=SU', '2026-05-17', '2026-05-18', 'YEARLY;BYWEEKNO=21;BYDAY=MO'],
		['YEARLY;BYYEARDAY=365', '2026-12-31', '2027-01-01', 'YEARLY;BYYEARDAY=1'],
		['YEARLY;BYEASTER=0', '2026-04-05', '2026-04-06', 'YEARLY;BYEASTER=1'],
		['DAILY;UNTIL=20260310', '2026-03-03T10:00', '2026-03-03T09:00', 'DAILY;UNTIL=20260310'],
		['DAILY;UNTIL=20260310', '2026-03-03T10:00', '2026-03-04T09:00', 'DAILY;UNTIL=20260311'],
		['DAILY;UNTIL=20260310T090000Z', '2026-03-03T10:00', '2026-03-04T09:30', 'DAILY;UNTIL=20260311T083000Z'],
		['DAILY;BYHOUR=9', '2026-03-03T09:00', '2026-03-03T11:00', 'DAILY;BYHOUR=11'],
	])('%s from %s to %s', (rule, from, to, wanted) => {
		const moved = shiftRule(ruleOf(rule), from, to);
		expect(moved && formatRule(moved)).toBe(`FREQ=${wanted}`);
	});

	it.each([
		['MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1', '2026-03-31', '2026-03-30'],
		['MONTHLY;BYDAY=FR;BYMONTHDAY=13', '2026-03-13', '2026-03-14'],
		['DAILY;BYHOUR=9,18', '2026-03-03T09:00', '2026-03-03T11:00'],
	])('%s cannot be moved from %s to %s', (rule, from, to) => {
		expect(shiftRule(ruleOf(rule), from, to)).toBeUndefined();
	});
});

describe('presets of the editor', () => {
	const weekday = fc.integer({ min: 1, max: 7 }) as fc.Arbitrary<Weekday>;
	const interval = fc.integer({ min: 1, max: 12 });
	const weekdays = fc
		.uniqueArray(weekday, { minLength: 1, maxLength: 7 })
		.map((days) => days.sort())
		.filter((days) => days.join() !== '1,2,3,4,5' && days.join() !== '6,7');
	const preset: fc.Arbitrary<Preset> = fc.oneof(
		fc.record({ kind: fc.constant('daily'), interval }),
		fc.record({ kind: fc.constantFrom('workdays', 'weekends') }),
		fc.record({ kind: fc.constant('weekly'), interval, weekdays }),
		fc.record({ kind: fc.constant('monthlyOnDay'), interval, day: fc.constantFrom(-1, 1, 15, 31) }),
		fc.record({ kind: fc.constant('monthlyOnWeekday'), interval, ordinal: fc.constantFrom(-1, 1, 2, 3, 4), weekday }),
		fc.record({ kind: fc.constant('monthlyFirstDays'), interval, days: fc.integer({ min: 2, max: 31 }) }),
		fc.record({
			kind: fc.constant('yearly'),
			interval,
			month: fc.integer({ min: 1, max: 12 }),
			day: fc.integer({ min: 1, max: 28 }),
		}),
	);
	const end: fc.Arbitrary<RuleEnd> = fc.oneof(
		fc.constant<RuleEnd>({ kind: 'never' }),
		fc.record({ kind: fc.constant('count'), count: fc.integer({ min: 1, max: 500 }) }),
		fc.record({ kind: fc.constant('until'), day: fc.constantFrom('2027-06-03', '2031-12-31') }),
	);

	it('[S3-19] [S3-20] [S3-21] [S3-22] go into a rule and come back', () => {
		fc.assert(
			fc.property(preset, end, fc.constantFrom('2026-03-03', '2026-03-03T09:30'), (chosen, ends, start) => {
				const text = formatRule(presetToRule(chosen, ends));
				const parsed = parseRule(text);
				expect('rule' in parsed && ruleToPreset(parsed.rule, start, 'Europe/Warsaw')).toEqual({
					preset: chosen,
					end: ends,
				});
				expect('warnings' in parsed && parsed.warnings).toEqual([]);
			}),
		);
	});

	it.each([
		['DAILY;BYDAY=MO,TU,WE,TH,FR', { kind: 'workdays' }],
		['WEEKLY', { kind: 'weekly', interval: 1, weekdays: [2] }],
		['MONTHLY', { kind: 'monthlyOnDay', interval: 1, day: 3 }],
		['YEARLY', { kind: 'yearly', interval: 1, month: 3, day: 3 }],
		['MONTHLY;BYMONTHDAY=3,1,2', { kind: 'monthlyFirstDays', interval: 1, days: 3 }],
	])('takes what %s does not say from the start', (rule, wanted) => {
		expect(ruleToPreset(ruleOf(rule), '2026-03-03')?.preset).toEqual(wanted);
	});

	it.each([
		'HOURLY',
		'DAILY;INTERVAL=2;BYDAY=MO',
		'MONTHLY;BYDAY=MO,TU',
		'MONTHLY;BYMONTHDAY=1,15',
		'YEARLY;BYDAY=20MO',
		'WEEKLY;BYMONTH=6',
		'DAILY;COUNT=2;UNTIL=20270101',
		'DAILY;BYHOUR=9',
		'WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=SU',
	])('%s is beyond the editor', (rule) => {
		expect(ruleToPreset(ruleOf(rule), '2026-03-03')).toBeUndefined();
	});

	it('[S3-20] for 2 weeks, Tuesday and Thursday', () => {
		const rule = presetToRule({ kind: 'weekly', interval: 1, weekdays: [2, 4] }, { kind: 'count', count: 4 });
		const { occurrences } = expand({ rrule: rule, start: '2026-03-03T15:00' }, { from: '2026-03-01', to: '2027-01-01' });
		expect(occurrences).toEqual(['2026-03-03T15:00', '2026-03-05T15:00', '2026-03-10T15:00', '2026-03-12T15:00']);
	});

	it('[S3-21] prepare report, all year, first 7 days of every month', () => {
		const preset = { kind: 'monthlyFirstDays', interval: 1, days: 7 } as const;
		const rule = presetToRule(preset, { kind: 'until', day: '2026-12-31' });
		const { occurrences } = expand({ rrule: rule, start: '2026-01-01' }, { from: '2026-01-01', to: '2028-01-01' });
		expect(occurrences).toHaveLength(84);
		expect(occurrences.filter((day) => day > '2026-11-30').join()).toMatch(/^2026-12-01.*2026-12-07$/);
	});
});

describe('[S3-18] the end of a series', () => {
	it('is found without counting', () => {
		const last = (rrule: string) => lastOccurrence({ rrule, start: '2026-03-03T09:00', tz: 'Europe/Warsaw' });
		expect(last('FREQ=DAILY;COUNT=100000')).toBe('2299-12-16T09:00');
		expect(last('FREQ=MONTHLY;BYDAY=1MO;UNTIL=20991231')).toBe('2099-12-07T09:00');
		expect(last('FREQ=DAILY;UNTIL=20260304T063000Z')).toBe('2026-03-03T09:00');
		expect(last('FREQ=DAILY')).toBeUndefined();
		expect(last('FREQ=SOMETIMES')).toBe('2026-03-03T09:00');
		expect(last('FREQ=DAILY;UNTIL=20200101')).toBe('2026-03-03T09:00');
	});

	it('is known to exist or not', () => {
		expect(['FREQ=DAILY', 'FREQ=DAILY;COUNT=3', 'FREQ=DAILY;UNTIL=20300101', 'nonsense'].map(isRuleFinite)).toEqual([
			false,
			true,
			true,
			true,
		]);
	});
});
