import { describe, expect, it } from 'vitest';
import { expand } from '#lib/domain/recurrence/expand.ts';
import { parseRule } from '#lib/domain/recurrence/parseRule.ts';
import { resolveOccurrences } from '#lib/domain/recurrence/resolveOccurrences.ts';
import { firstOccurrence, startMatches } from '#lib/domain/recurrence/nextOccurrences.ts';

const far = '2100-01-01';

function first(n: number, rule: string, start: string, tz?: string): string[] {
	const series = { rrule: `FREQ=${rule}`, start, ...(tz && { tz }) };
	return expand(series, { from: start, to: far, limit: n }).occurrences;
}

function warningsOf(text: string): string[] {
	const parsed = parseRule(text);
	return 'problem' in parsed ? [] : parsed.warnings.map(({ kind, part }) => `${kind} ${part}`);
}

describe('policies of decisions/0003', () => {
	it('leaves out a start the rule does not match, and does not count it', () => {
		const series = { rrule: 'FREQ=WEEKLY;BYDAY=MO;COUNT=2', start: '2026-03-03T09:00' };
		expect(expand(series, { from: '2026-01-01', to: far }).occurrences).toEqual(['2026-03-09T09:00', '2026-03-16T09:00']);
		expect(startMatches(series)).toBe(false);
		expect(firstOccurrence(series)).toBe('2026-03-09T09:00');
	});

	it('moves a time the clocks skip forward, and counts it', () => {
		const times = first(3, 'DAILY;COUNT=3', '2027-03-27T02:30');
		expect(times).toEqual(['2027-03-27T02:30', '2027-03-28T02:30', '2027-03-29T02:30']);
		const [, skipped] = resolveOccurrences(times, 'Europe/Rome');
		expect(skipped).toEqual({ start: '2027-03-28T02:30', at: Date.UTC(2027, 2, 28, 1, 30) });
	});

	it('gives one instant once: a day that never was, an hour that never was', () => {
		const apia = resolveOccurrences(['2011-12-29T09:00', '2011-12-30T09:00', '2011-12-31T09:00'], 'Pacific/Apia');
		expect(apia.map(({ start }) => start)).toEqual(['2011-12-29T09:00', '2011-12-31T09:00']);
		const hours = first(5, 'HOURLY', '2027-03-28T00:00');
		expect(resolveOccurrences(hours, 'Europe/Rome').map(({ start }) => start.slice(11))).toEqual(['00:00', '01:00', '03:00', '04:00']);
	});

	it('takes from the start the month of YEARLY;BYMONTHDAY and the weekday of BYWEEKNO', () => {
		expect(first(3, 'YEARLY;BYMONTHDAY=15', '2026-04-15')).toEqual(['2026-04-15', '2027-04-15', '2028-04-15']);
		expect(first(2, 'YEARLY;BYWEEKNO=20', '2026-05-13')).toEqual(['2026-05-13', '2027-05-19']);
	});

	it('counts INTERVAL with BYWEEKNO in the years of the weeks', () => {
		// Saturday 2 January 2010 is in week 53 of 2009.
		expect(first(3, 'YEARLY;INTERVAL=6;BYWEEKNO=53;BYDAY=TU,SA', '2010-01-02')).toEqual(['2010-01-02', '2015-12-29', '2016-01-02']);
	});

	it('ignores what RFC 5545 forbids, and says so', () => {
		expect(first(2, 'MONTHLY;BYYEARDAY=1', '2026-04-15')).toEqual(['2026-04-15', '2026-05-15']);
		expect(warningsOf('FREQ=MONTHLY;BYYEARDAY=1')).toEqual(['forbiddenPart BYYEARDAY']);
		expect(first(2, 'WEEKLY;BYDAY=2TU', '2026-03-03')).toEqual(['2026-03-03', '2026-03-10']);
		expect(warningsOf('FREQ=WEEKLY;BYDAY=2TU;BYMONTHDAY=3')).toEqual(['forbiddenPart BYMONTHDAY', 'forbiddenPart BYDAY']);
		expect(warningsOf('FREQ=DAILY;BYSETPOS=1')).toEqual(['forbiddenPart BYSETPOS']);
	});

	it.each([
		['a date means the end of that day', 'UNTIL=20260305', ['2026-03-03T20:00', '2026-03-04T20:00', '2026-03-05T20:00']],
		['UTC is put on the clocks of the zone', 'UNTIL=20260305T003000Z', ['2026-03-03T20:00']],
		['without Z it is on those clocks already', 'UNTIL=20260304T200000', ['2026-03-03T20:00', '2026-03-04T20:00']],
		['both ends: the first counts', 'UNTIL=20260304;COUNT=9', ['2026-03-03T20:00', '2026-03-04T20:00']],
	])('UNTIL: %s', (_what, until, wanted) => {
		expect(first(9, `DAILY;${until}`, '2026-03-03T20:00', 'America/New_York')).toEqual(wanted);
	});

	it('reads the date of an UNTIL with a time where the start is a whole day', () => {
		expect(first(9, 'DAILY;UNTIL=20260304T230000Z', '2026-03-03', 'Europe/Warsaw')).toEqual(['2026-03-03', '2026-03-04']);
	});

	it('ignores times of day where the start is a whole day', () => {
		expect(first(2, 'DAILY;BYHOUR=9,10;BYMINUTE=30', '2026-03-03')).toEqual(['2026-03-03', '2026-03-04']);
	});

	it('lets an unreadable rule take place once, and keeps what could not be read', () => {
		const answer = expand({ rrule: 'FREQ=FORTNIGHTLY', start: '2026-03-03' }, { from: '2026-01-01', to: far });
		const problem = { kind: 'unreadableRule', part: 'FREQ=FORTNIGHTLY' };
		expect(answer).toEqual({ occurrences: ['2026-03-03'], complete: false, problem });
		expect(expand({ rrule: '', start: '2026-03-03' }, { from: '2027-01-01', to: far }).occurrences).toEqual([]);
	});

	it('cures the known faults of rrule', () => {
		expect(first(3, 'WEEKLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1,3', '2024-10-23')).toEqual(['2024-10-23', '2024-10-28', '2024-10-30']);
		expect(first(4, 'MONTHLY;BYDAY=MO,1SU,-1SA', '2016-08-01')).toEqual(['2016-08-01', '2016-08-07', '2016-08-08', '2016-08-15']);
		expect(first(3, 'MONTHLY;BYMONTHDAY=5;BYSETPOS=1,-1', '2026-01-05')).toEqual(['2026-01-05', '2026-02-05', '2026-03-05']);
		expect(first(3, 'HOURLY;BYEASTER=0', '2026-01-01T09:30')).toEqual(['2026-04-05T00:30', '2026-04-05T01:30', '2026-04-05T02:30']);
	});

	it('[S3-20] keeps every second week together, on whichever day weeks begin', () => {
		const days = (wkst: string) => first(4, `WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=${wkst}`, '1997-08-05').map((day) => day.slice(8));
		expect(days('MO')).toEqual(['05', '10', '19', '24']);
		expect(days('SU')).toEqual(['05', '17', '19', '31']);
	});

	it('[S3-21] [S3-22] leaves out months and years that lack the day', () => {
		expect(first(3, 'MONTHLY', '2026-01-31')).toEqual(['2026-01-31', '2026-03-31', '2026-05-31']);
		expect(first(2, 'MONTHLY;BYMONTHDAY=-1', '2026-01-31')).toEqual(['2026-01-31', '2026-02-28']);
		expect(first(2, 'YEARLY;COUNT=2', '2092-02-29')).toEqual(['2092-02-29', '2096-02-29']);
	});
});
