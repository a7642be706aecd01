import { describe, expect, it } from 'vitest';
import { splitBlocks } from '#lib/interop/ics/splitBlocks.ts';
import { calendar, event, only, read, readEvent } from './reading.ts';

const start = 'DTSTART:20260316T090000Z';
const kinds = (text: string) => read(text).warnings.map((warning) => warning.kind);

describe('reading hostile files', () => {
	it('reads every kind of line break, and folds inside names', () => {
		const text = calendar(event('UID:a', 'SUMMARY:Long', ' er', start));
		for (const breaks of ['\r\n', '\n', '\r']) {
			expect(only(read(text.replaceAll('\r\n', breaks))).subject).toBe('Longer');
		}
		expect(only(read('BEGIN\n :VCALENDAR\nBEGIN\n :VEVENT\nSUM\n MARY:Tea\nEND:VEVENT\nEND:VCALENDAR')).subject).toBe('Tea');
	});

	it('reads a line folded ten thousand times', () => {
		expect(readEvent(`SUMMARY:a${'\r\n a'.repeat(10_000)}`, start).subject).toHaveLength(10_001);
	});

	it('passes over NUL bytes', () => {
		expect(readEvent('SUM\0MARY:Te\0a', start).subject).toBe('Tea');
	});

	it('loses only the bad line of an event', () => {
		const text = calendar(event('UID:a', 'no colon here', 'RRULE:FREQ=NEVER', 'SUMMARY:Tea', start), event('UID:b', start));
		const file = read(text);
		expect(file.activities).toHaveLength(2);
		expect(file.activities[0]).toMatchObject({
			subject: 'Tea',
			when: { start: '2026-03-16T10:00', tz: 'Europe/Rome' },
		});
		expect(file.activities[0]?.foreign.lines).toEqual(['RRULE:FREQ=NEVER', 'no colon here']);
		expect(kinds(text).sort()).toEqual(['lineUnreadable', 'ruleUnreadable']);
	});

	it('reads events without END, and calendars in calendars', () => {
		const file = read(`BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nBEGIN:VEVENT\nUID:b\nBEGIN:VALARM\nBEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:c`);
		expect(file.activities.map((activity) => activity.uid)).toEqual(['a', 'b', 'c']);
	});

	it('reads events outside a calendar, and several calendars', () => {
		const text = `${event('UID:a', start)}\r\n${calendar(event('UID:b'))}${calendar(event('UID:c'))}`;
		expect(read(text).activities.map((activity) => [activity.uid, activity.calendar])).toEqual([
			['a', 0],
			['b', 1],
			['c', 2],
		]);
	});

	it('mends quotes in wrong places', () => {
		const broken = readEvent('DTSTART;TZID="W. Europe Standard Time:20200316T090000"', 'SUMMARY:Tea');
		expect(broken.when).toEqual({ start: '2020-03-16T09:00', tz: 'Europe/Berlin' });
		expect(readEvent('DTSTART;TZID=(UTC+01:00) Rome:20200316T090000').when.start).toBe('2020-03-16T09:00');
		expect(readEvent(start, 'SUMMARY;LANGUAGE="it:Visita').subject).toBe('Visita');
	});

	it('joins text that a writer broke without folding', () => {
		expect(readEvent('DESCRIPTION:First', 'second line', 'http://example.com', start).description).toBe(
			'First\nsecond line\nhttp://example.com',
		);
	});

	it('refuses a duration of ages and keeps its line', () => {
		const text = calendar(event('UID:a', start, 'DURATION:P999999999999999999W'));
		expect(only(read(text)).when).toEqual({ start: '2026-03-16T10:00', tz: 'Europe/Rome' });
		expect(only(read(text)).foreign.lines).toEqual(['DURATION:P999999999999999999W']);
		expect(kinds(text)).toEqual(['durationRefused']);
	});

	it('keeps rules that would never stop without following them', () => {
		for (const rule of ['FREQ=SECONDLY', 'FREQ=DAILY;COUNT=1000000000', 'FREQ=DAILY;BYMONTHDAY=-1,-2']) {
			expect(readEvent(start, `RRULE:${rule}`).when.rrule).toBe(rule);
		}
	});

	it('bounds a zone whose clocks change every second', () => {
		const zone = [
			'BEGIN:VTIMEZONE',
			'TZID:mad',
			'BEGIN:STANDARD',
			'DTSTART:19700101T000000',
			'TZOFFSETFROM:+0100',
			'TZOFFSETTO:+0137',
			'RRULE:FREQ=SECONDLY',
			'END:STANDARD',
			'END:VTIMEZONE',
		];
		const text = calendar(...zone, event('DTSTART;TZID=mad:20260316T090000'));
		expect(only(read(text)).when.tz).toBe('Europe/Rome');
		expect(kinds(text)).toEqual(['zoneUnknown']);
	});

	it('lists a million empty events as one block, beyond the first thousand', () => {
		const file = read(`BEGIN:VCALENDAR\n${'BEGIN:VEVENT\nEND:VEVENT\n'.repeat(1_000_000)}END:VCALENDAR`);
		expect(file.activities).toHaveLength(1_000);
		expect(file.rejected).toMatchObject([{ reason: 'empty', component: 'VEVENT', count: 999_000 }]);
	}, 60_000);

	it('stops at a limit and hands the rest back', () => {
		const many = 'BEGIN:VEVENT\nSUMMARY:a\nEND:VEVENT\n'.repeat(110);
		const { calendars, rejected } = splitBlocks(`BEGIN:VCALENDAR\n${many}END:VCALENDAR`, 100);
		expect(calendars[0]?.entries).toHaveLength(100);
		expect(rejected).toMatchObject([{ reason: 'tooMany' }]);
		expect(rejected[0]?.raw.match(/BEGIN:VEVENT/g)).toHaveLength(10);
	});

	it('does not choke on deep nesting', () => {
		expect(read(`BEGIN:VCALENDAR\n${'BEGIN:X\n'.repeat(100_000)}${'END:Y\n'.repeat(100_000)}`).activities).toEqual([]);
	});

	it('keeps out names that JavaScript itself uses', () => {
		expect(readEvent('CONSTRUCTOR:x', '__PROTO__:y', 'SUMMARY;__PROTO__=z:Tea', start).subject).toBe('Tea');
	});

	it('rejects components that are no activities, with their text', () => {
		const [block] = read(calendar('BEGIN:VFREEBUSY\r\nUID:f\r\nEND:VFREEBUSY', event('UID:a'))).rejected;
		expect(block).toEqual({
			reason: 'unsupported',
			component: 'VFREEBUSY',
			raw: 'BEGIN:VFREEBUSY\nUID:f\nEND:VFREEBUSY\n',
			count: 1,
		});
	});

	it('leaves out a picture too big for the journal, and says so', () => {
		const text = calendar(event('UID:a', start, `ATTACH;ENCODING=BASE64;VALUE=BINARY:${'A'.repeat(70_000)}`));
		expect(only(read(text)).foreign.lines).toBeUndefined();
		expect(read(text).rejected).toMatchObject([{ reason: 'tooLong', component: 'VEVENT', count: 1 }]);
		expect(read(text).rejected[0]?.raw).toHaveLength(70_036);
	});

	it('cuts a title no field can hold and keeps the line', () => {
		const activity = readEvent(`SUMMARY:${'x'.repeat(20_001)}`, start);
		expect(activity.subject).toHaveLength(20_000);
		expect(activity.foreign.lines?.[0]).toHaveLength(20_009);
	});
});
