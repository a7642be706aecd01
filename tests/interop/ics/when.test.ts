import { describe, expect, it } from 'vitest';
import type { When } from '#lib/model/when.ts';
import { calendar, event, only, read, readEvent } from './reading.ts';

const whenOf = (...lines: string[]): When => readEvent(...lines).when;
const kindsOf = (...lines: string[]) => read(calendar(event(...lines))).warnings.map((warning) => warning.kind);

describe('the times of imported events', () => {
	it('puts a single time in UTC into the zone of the calendar, else of the viewer', () => {
		const own = calendar('X-WR-TIMEZONE:America/New_York', event('DTSTART:20260316T090000Z', 'DTEND:20260316T100000Z'));
		expect(only(read(own)).when).toEqual({
			start: '2026-03-16T05:00',
			end: '2026-03-16T06:00',
			tz: 'America/New_York',
		});
		expect(whenOf('DTSTART:20260716T090000Z')).toEqual({ start: '2026-07-16T11:00', tz: 'Europe/Rome' });
	});

	it('leaves a series in UTC where it is, unless the calendar keeps one offset', () => {
		const lines = ['DTSTART:20260316T090000Z', 'RRULE:FREQ=WEEKLY'];
		expect(whenOf(...lines)).toEqual({ start: '2026-03-16T09:00', tz: 'UTC', rrule: 'FREQ=WEEKLY' });
		expect(only(read(calendar('X-WR-TIMEZONE:Europe/Rome', event(...lines)))).when.tz).toBe('UTC');
		const still = calendar('X-WR-TIMEZONE:Asia/Tokyo', event(...lines));
		expect(only(read(still)).when).toEqual({ start: '2026-03-16T18:00', tz: 'Asia/Tokyo', rrule: 'FREQ=WEEKLY' });
	});

	it('reads floating times where the viewer is', () => {
		expect(whenOf('DTSTART:20260316T090000', 'DTEND:20260316T093000')).toEqual({
			start: '2026-03-16T09:00',
			end: '2026-03-16T09:30',
			tz: 'Europe/Rome',
		});
		expect(whenOf('DTSTART;TZID=:20260316T090000').tz).toBe('Europe/Rome');
	});

	it('[S2-21] reads whole days, with or without VALUE=DATE, and their exclusive end', () => {
		expect(whenOf('DTSTART;VALUE=DATE:20070628', 'DTEND;VALUE=DATE:20070709')).toMatchObject({
			start: '2007-06-28',
			end: '2007-07-09',
		});
		expect(whenOf('DTSTART:20070628')).toMatchObject({ start: '2007-06-28', end: '2007-06-29' });
		expect(whenOf('DTSTART;VALUE=DATE:20070628', 'DTEND;VALUE=DATE:20070628')).toMatchObject({ end: '2007-06-29' });
		expect(whenOf('DTSTART;VALUE=DATE:20070628T000000', 'DURATION:P1W')).toMatchObject({
			start: '2007-06-28',
			end: '2007-07-05',
		});
		expect(whenOf('DTSTART;VALUE=DATE:99991231')).toMatchObject({ start: '9999-12-31' });
	});

	it('reads the whole days of Exchange, from midnight to midnight', () => {
		const lines = ['DTSTART:20260316T000000', 'DTEND:20260318T000000', 'X-MICROSOFT-CDO-ALLDAYEVENT:TRUE'];
		expect(whenOf(...lines)).toMatchObject({ start: '2026-03-16', end: '2026-03-18' });
	});

	it('brings an end in another zone into that of the start', () => {
		const flight = whenOf('DTSTART;TZID=Europe/Rome:20260316T100000', 'DTEND;TZID=America/New_York:20260316T130000');
		expect(flight).toEqual({ start: '2026-03-16T10:00', end: '2026-03-16T18:00', tz: 'Europe/Rome' });
	});

	it('counts the days of a duration by the calendar and its hours exactly', () => {
		const night = 'DTSTART;TZID=Europe/Rome:20260328T120000';
		expect(whenOf(night, 'DURATION:P1D').end).toBe('2026-03-29T12:00');
		expect(whenOf(night, 'DURATION:PT24H').end).toBe('2026-03-29T13:00');
		expect(whenOf(night, 'DURATION:PT1W').end).toBe('2026-04-04T12:00');
	});

	it('keeps a zero length, and drops an end before the start with a warning', () => {
		expect(whenOf('DTSTART:20260316T090000Z', 'DTEND:20260316T090000Z').end).toBe('2026-03-16T10:00');
		const lines = ['DTSTART:20260316T090000Z', 'DTEND:20260316T080000Z'];
		expect(whenOf(...lines)).not.toHaveProperty('end');
		expect(kindsOf(...lines)).toEqual(['endBeforeStart']);
		expect(readEvent(...lines).foreign.lines).toEqual([lines[1]]);
	});

	it('reads 23:59:59 and 24:00 as midnight', () => {
		expect(whenOf('DTSTART:20260316T000000', 'DTEND:20260316T235959').end).toBe('2026-03-17T00:00');
		expect(whenOf('DTSTART:20260316T100000', 'DTEND:20260316T240000').end).toBe('2026-03-17T00:00');
	});

	it('leaves in UTC what no clock of the calendar can say', () => {
		// On 25 October 2026 Rome has the hour from 02:00 twice: 00:30Z and 01:30Z are both shown as 02:30.
		const when = (...lines: string[]) => readEvent(...lines, 'SUMMARY:Night shift').when;
		expect(when('DTSTART:20261025T013000Z', 'DURATION:PT15M')).toEqual({
			start: '2026-10-25T01:30',
			end: '2026-10-25T01:45',
			tz: 'UTC',
		});
		expect(when('DTSTART:20261025T003000Z', 'DURATION:PT1H')).toMatchObject({ end: '2026-10-25T01:30', tz: 'UTC' });
		expect(when('DTSTART:20261025T003000Z', 'DTEND:20261025T030000Z')).toMatchObject({ tz: 'Europe/Rome' });
		expect(when('DTSTART:99991231T233000Z')).toEqual({ start: '9999-12-31T23:30', tz: 'UTC' });
	});

	it('lets an occurrence without a start of its own begin when it did', () => {
		expect(readEvent('UID:a', 'RECURRENCE-ID;TZID=Europe/Rome:20260316T090000').when).toEqual({
			start: '2026-03-16T09:00',
			tz: 'Europe/Rome',
		});
	});

	it('keeps an event without a readable start open-ended, or begins it at its end', () => {
		expect(whenOf('DTSTART:20260230T100000Z', 'SUMMARY:Tea')).toEqual({ tz: 'Europe/Rome' });
		expect(kindsOf('DTSTART:20260230T100000Z')).toEqual(['dateUnreadable', 'startMissing']);
		expect(whenOf('DTEND:20260316T100000Z').start).toBe('2026-03-16T11:00');
	});
});

describe('the zones of imported events', () => {
	const zoneOf = (tzid: string) => whenOf(`DTSTART;TZID="${tzid}":20260316T090000`).tz;

	it('knows IANA names behind prefixes and other separators', () => {
		expect(zoneOf('/mozilla.org/20070129_1/America/New_York')).toBe('America/New_York');
		expect(zoneOf('/freeassociation.sourceforge.net/Tzfile/America/Argentina/Buenos_Aires')).toBe('America/Argentina/Buenos_Aires');
		expect(zoneOf('Europe_Berlin')).toBe('Europe/Berlin');
		expect(zoneOf('America-Chicago')).toBe('America/Chicago');
		expect(zoneOf('America_New_York')).toBe('America/New_York');
		expect(zoneOf('posix/Europe/Vaduz')).toBe('Europe/Vaduz');
		expect(zoneOf('europe/warsaw')).toBe('Europe/Warsaw');
	});

	it('knows the names of Windows', () => {
		expect(zoneOf('W. Europe Standard Time')).toBe('Europe/Berlin');
		expect(zoneOf('Central European Standard Time')).toBe('Europe/Warsaw');
		expect(zoneOf('Eastern Daylight Time')).toBe('America/New_York');
		expect(zoneOf('Tokyo Standard Time 1')).toBe('Asia/Tokyo');
	});

	const custom = (lines: string[]) => ['BEGIN:VTIMEZONE', 'TZID:Customized Time Zone', ...lines, 'END:VTIMEZONE'];
	const part = (name: string, start: string, from: string, to: string, rule: string) => [
		`BEGIN:${name}`,
		`DTSTART:${start}`,
		`TZOFFSETFROM:${from}`,
		`TZOFFSETTO:${to}`,
		...(rule && [`RRULE:${rule}`]),
		`END:${name}`,
	];
	const inCustom = (lines: string[], viewer = 'Europe/Rome') =>
		only(read(calendar(...custom(lines), event('DTSTART;TZID=Customized Time Zone:20250610T140000')), viewer)).when.tz;

	it('compares a VTIMEZONE without a known name with what clocks really do, the viewer first', () => {
		const lines = [
			...part('STANDARD', '16010101T030000', '+0200', '+0100', 'FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10'),
			...part('DAYLIGHT', '16010101T020000', '+0100', '+0200', 'FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3'),
		];
		expect(inCustom(lines, 'Europe/Warsaw')).toBe('Europe/Warsaw');
		expect(inCustom(lines, 'Asia/Tokyo')).toBe('Europe/Berlin');
	});

	it('lets a later part of a VTIMEZONE end the earlier one, as Outlook means it', () => {
		const lines = [
			...part('STANDARD', '16711029T020000', '-0400', '-0500', 'FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10'),
			...part('DAYLIGHT', '16710404T020000', '-0500', '-0400', 'FREQ=YEARLY;BYDAY=1SU;BYMONTH=4'),
			...part('STANDARD', '20071104T020000', '-0400', '-0500', 'FREQ=YEARLY;BYDAY=1SU;BYMONTH=11'),
			...part('DAYLIGHT', '20070311T020000', '-0500', '-0400', 'FREQ=YEARLY;BYDAY=2SU;BYMONTH=3'),
		];
		expect(inCustom(lines)).toBe('America/New_York');
	});

	it('finds a zone for a fixed offset', () => {
		expect(inCustom(part('STANDARD', '19700101T000000', '-0300', '-0300', ''))).toMatch(/^America\//);
	});

	it('guesses from cities and offsets, and takes the viewer’s zone otherwise, with a warning', () => {
		const guess = (tzid: string) => {
			const file = read(calendar(event(`DTSTART;TZID="${tzid}":20260316T090000`)));
			return [only(file).when.tz, file.warnings.map((warning) => warning.kind).join()];
		};
		expect(guess('Amsterdam, Belgrade, Berlin')).toEqual(['Europe/Amsterdam', 'zoneGuessed']);
		expect(guess('(UTC-03:00) Brasilia')).toEqual(['Etc/GMT+3', 'zoneGuessed']);
		expect(guess('Customized Time Zone')).toEqual(['Europe/Rome', 'zoneUnknown']);
	});
});
