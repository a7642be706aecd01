import { describe, expect, it } from 'vitest';
import { expand } from '#lib/domain/recurrence/expand.ts';
import { lastOccurrence } from '#lib/domain/recurrence/lastOccurrence.ts';
import { nextOccurrences } from '#lib/domain/recurrence/nextOccurrences.ts';

const everyHour = Array.from({ length: 24 }, (_, hour) => hour).join();
const everySixty = Array.from({ length: 60 }, (_, minute) => minute).join();

/** Rules that hang other programs, never match, or match too often. */
const heavy = [
	'SECONDLY',
	'SECONDLY;COUNT=999999999',
	'SECONDLY;BYMONTH=2;BYMONTHDAY=30',
	'SECONDLY;BYSECOND=59;BYMINUTE=59;BYHOUR=23;BYDAY=MO',
	'MINUTELY;BYHOUR=9,10;COUNT=99999999',
	'HOURLY;INTERVAL=7;BYDAY=MO;BYMONTH=2;BYMONTHDAY=30',
	'DAILY;INTERVAL=7;BYDAY=MO',
	'DAILY;BYMONTHDAY=-1,-2',
	'DAILY;BYMONTH=2;BYMONTHDAY=31',
	'DAILY;INTERVAL=999999999',
	'DAILY;BYEASTER=300,-300,0',
	'WEEKLY;BYMONTH=2;BYSETPOS=7;BYDAY=MO,TU',
	'WEEKLY;INTERVAL=999999999;COUNT=999999999',
	'MONTHLY;BYMONTHDAY=31;BYMONTH=2',
	'MONTHLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYSETPOS=366,-366',
	'YEARLY;BYMONTH=2;BYMONTHDAY=30',
	'YEARLY;BYWEEKNO=53;BYMONTH=6',
	'YEARLY;BYYEARDAY=366;BYMONTH=1',
	'YEARLY;BYEASTER=366',
	`YEARLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYHOUR=${everyHour};BYMINUTE=${everySixty};BYSETPOS=1,-1,366`,
	`YEARLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYHOUR=${everyHour};BYMINUTE=${everySixty};BYSECOND=${everySixty}`,
];

describe('no rule hangs', () => {
	const start = '2016-01-05T09:00';
	it.each(heavy.map((rule) => [rule.slice(0, 70), rule]))('FREQ=%s', (_name, rule) => {
		const series = { rrule: `FREQ=${rule}`, start };
		const window = { from: '2016-01-01', to: '9999-12-31' };
		const answer = expand(series, window);
		if (!answer.complete) expect(answer.problem).toEqual({ kind: 'ruleTooDense' });
		// One that hangs is ended by the runner.
		nextOccurrences(series, '2030-01-01', 5);
		lastOccurrence({ ...series, rrule: `${series.rrule};UNTIL=99991231` });
	});

	it('gives what it found before the work ran out', () => {
		const answer = expand({ rrule: 'FREQ=MINUTELY', start }, { from: '2026-01-01', to: '2036-01-01' });
		expect(answer.occurrences.slice(0, 2)).toEqual(['2026-01-01T00:00', '2026-01-01T00:01']);
		expect(answer).toMatchObject({ complete: false, problem: { kind: 'ruleTooDense' } });
	});

	it('says that more follows where a limit was asked for', () => {
		const series = { rrule: 'FREQ=DAILY;COUNT=5', start };
		const window = { from: '2016-01-01', to: '2017-01-01' };
		expect(expand(series, { ...window, limit: 4 })).toMatchObject({ complete: false });
		expect(expand(series, { ...window, limit: 0 })).toEqual({ occurrences: [], complete: false });
		expect(expand(series, { ...window, limit: 6 })).toMatchObject({ complete: true });
	});
});
