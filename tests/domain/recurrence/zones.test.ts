import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { civilOfBasic, sharedData } from './support/corpus.ts';

interface ZoneCase {
	n: string;
	tz: string;
	st: string;
	r: string;
	utc: string[];
}

/** Of our own writing, in the form of the shared file: a change of clocks, a gap, an overlap, UNTIL in UTC. */
const own: ZoneCase[] = [
	{
		n: 'Prague, over the end of summer time',
		tz: 'Europe/Prague',
		st: '20271025T100000',
		r: 'FREQ=WEEKLY;COUNT=2',
		utc: ['2027-10-25T08:00Z', '2027-11-01T09:00Z'],
	},
	{
		n: 'Paris, 02:30 does not exist',
		tz: 'Europe/Paris',
		st: '20270327T023000',
		r: 'FREQ=DAILY;COUNT=3',
		utc: ['2027-03-27T01:30Z', '2027-03-28T01:30Z', '2027-03-29T00:30Z'],
	},
	{
		n: 'Chicago, 01:30 comes twice',
		tz: 'America/Chicago',
		st: '20271106T013000',
		r: 'FREQ=DAILY;COUNT=3',
		utc: ['2027-11-06T06:30Z', '2027-11-07T06:30Z', '2027-11-08T07:30Z'],
	},
	{
		n: 'Tokyo, UNTIL in UTC',
		tz: 'Asia/Tokyo',
		st: '20270101T080000',
		r: 'FREQ=DAILY;UNTIL=20270102T230000Z',
		utc: ['2026-12-31T23:00Z', '2027-01-01T23:00Z', '2027-01-02T23:00Z'],
	},
];
const cases = [...own, ...(sharedData<ZoneCase[]>('tz-cases.json') ?? [])];
const machineBefore = process.env['TZ'];

/** On 1 July 2026; proves that the machine really is in the zone. */
const machines = [
	{ machine: 'UTC', offset: 0 },
	{ machine: 'Europe/Warsaw', offset: -120 },
	{ machine: 'America/Los_Angeles', offset: 420 },
];

describe.each(machines)('time zones with the machine in $machine', ({ machine, offset }) => {
	beforeAll(() => {
		process.env['TZ'] = machine;
		vi.resetModules();
	});
	afterAll(() => {
		if (machineBefore === undefined) delete process.env['TZ'];
		else process.env['TZ'] = machineBefore;
	});

	it('is in that zone', () => {
		expect(new Date(2026, 6, 1).getTimezoneOffset()).toBe(offset);
	});

	it.each(cases)('$n', async ({ tz, st, r, utc }) => {
		const { expand } = await import('#lib/domain/recurrence/expand.ts');
		const { resolveOccurrences } = await import('#lib/domain/recurrence/resolveOccurrences.ts');
		const series = { rrule: r, start: civilOfBasic(st).slice(0, 16), tz };
		const { occurrences } = expand(series, { from: '1990-01-01', to: '2200-01-01' });
		const instants = resolveOccurrences(occurrences, tz).map(({ at }) => `${new Date(at).toISOString().slice(0, 16)}Z`);
		expect(instants).toEqual(utc);
	});

	it('a whole day is that day everywhere, and as busy time 23 hours on the day the clocks go forward', async () => {
		const { expand } = await import('#lib/domain/recurrence/expand.ts');
		const { convert, instantOf } = await import('#lib/domain/time/zone.ts');
		const day = { rrule: 'FREQ=DAILY;COUNT=1', start: '2026-03-29', tz: 'Europe/Warsaw' };
		expect(expand(day, { from: '2026-03-01', to: '2026-04-01' }).occurrences).toEqual(['2026-03-29']);
		expect(convert('2026-03-29', 'Europe/Warsaw', 'Asia/Tokyo')).toBe('2026-03-29');
		const [from, to] = ['2026-03-29', '2026-03-30'].map((each) => instantOf(each, 'Europe/Warsaw'));
		expect(new Date(from ?? 0).toISOString()).toBe('2026-03-28T23:00:00.000Z');
		expect((to ?? 0) - (from ?? 0)).toBe(23 * 3_600_000);
	});
});
