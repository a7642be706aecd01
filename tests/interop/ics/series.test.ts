import { describe, expect, it } from 'vitest';
import { occurrenceId } from '#lib/domain/occurrenceId.ts';
import { uuidFromText } from '#lib/domain/uuidFromText.ts';
import { calendar, event, read, readEvent } from './reading.ts';

const master = event(
	'UID:s',
	'DTSTART;TZID=Europe/Rome:20260303T150000',
	'DTEND;TZID=Europe/Rome:20260303T160000',
	'RRULE:FREQ=WEEKLY;BYDAY=TU;COUNT=5',
	'SUMMARY:Weekly',
);
const seriesId = uuidFromText('s');

describe('imported series', () => {
	it('[S3-18] ties an override to its occurrence, before or behind its series', () => {
		const override = event(
			'UID:s',
			'RECURRENCE-ID;TZID=Europe/Rome:20260310T150000',
			'DTSTART;TZID=Europe/Rome:20260311T100000',
			'SUMMARY:Moved',
		);
		for (const text of [calendar(master, override), calendar(override, master)]) {
			const { activities } = read(text);
			const series = activities.find((activity) => activity.subject === 'Weekly');
			const moved = activities.find((activity) => activity.subject === 'Moved');
			expect(series).toMatchObject({ id: seriesId, exdates: { '2026-03-10T15:00': true } });
			expect(moved).toMatchObject({
				id: occurrenceId(seriesId, '2026-03-10T15:00'),
				seriesId,
				recurrenceId: '2026-03-10T15:00',
			});
		}
	});

	it('reads a RECURRENCE-ID in UTC or as a day in the form of the series', () => {
		const { activities } = read(
			calendar(
				master,
				event('UID:s', 'RECURRENCE-ID:20260331T130000Z', 'DTSTART:20260331T150000Z'),
				event('UID:s', 'RECURRENCE-ID;VALUE=DATE:20260310', 'DTSTART:20260310T150000Z'),
			),
		);
		expect(activities[0]?.exdates).toEqual({ '2026-03-31T15:00': true, '2026-03-10T15:00': true });
	});

	it('keeps an override without its series', () => {
		const { activities } = read(calendar(event('UID:s', 'RECURRENCE-ID:20260310T140000Z', 'DTSTART;TZID=Europe/Rome:20260311T100000')));
		expect(activities[0]).toMatchObject({
			seriesId,
			recurrenceId: '2026-03-10T15:00',
			id: occurrenceId(seriesId, '2026-03-10T15:00'),
		});
	});

	it('reads EXDATE and RDATE in lists, in other zones and as days', () => {
		const activity = readEvent(
			'DTSTART;TZID=Europe/Rome:20260303T150000',
			'RRULE:FREQ=WEEKLY',
			'EXDATE;TZID=Europe/Rome:20260310T150000,20260317T150000',
			'EXDATE:20260324T140000Z',
			'EXDATE;VALUE=DATE:20260407',
			'RDATE;VALUE=PERIOD:20260305T140000Z/PT2H',
		);
		expect(Object.keys(activity.exdates)).toEqual(['2026-03-10T15:00', '2026-03-17T15:00', '2026-03-24T15:00', '2026-04-07T15:00']);
		expect(Object.keys(activity.rdates)).toEqual(['2026-03-05T15:00']);
		expect(activity.foreign.lines).toEqual(['RDATE;VALUE=PERIOD:20260305T140000Z/PT2H']);
	});

	it('keeps rules as they are written, endless ones too', () => {
		const rule = 'FREQ=MONTHLY;BYDAY=-1FR;UNTIL=20270101T000000Z;WKST=SU';
		expect(readEvent('DTSTART;TZID=Europe/Rome:20260327T150000', `RRULE:${rule}`).when.rrule).toBe(rule);
		expect(readEvent('DTSTART;VALUE=DATE:20260327', 'RRULE:FREQ=YEARLY').when.rrule).toBe('FREQ=YEARLY');
	});

	it('splits a series at THISANDFUTURE', () => {
		const later = event(
			'UID:s',
			'RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Rome:20260317T150000',
			'DTSTART;TZID=Europe/Rome:20260318T100000',
			'SUMMARY:Later',
		);
		const last = event(
			'UID:s',
			'RECURRENCE-ID;TZID=Europe/Rome:20260331T150000',
			'DTSTART;TZID=Europe/Rome:20260401T170000',
			'SUMMARY:Last',
		);
		const { activities } = read(calendar(master, later, last));
		const [first, second, third] = activities;
		expect(first?.when.rrule).toBe('FREQ=WEEKLY;BYDAY=TU;UNTIL=20260317T145959');
		expect(second?.when).toMatchObject({ start: '2026-03-18T10:00', rrule: 'FREQ=WEEKLY;BYDAY=WE;COUNT=3' });
		expect(second).not.toHaveProperty('seriesId');
		expect(third).toMatchObject({ seriesId: second?.id, recurrenceId: '2026-04-01T10:00' });
		expect(second?.exdates).toEqual({ '2026-04-01T10:00': true });
	});

	it('lets overrides stand alone when the rule of their series cannot be read', () => {
		const broken = event('UID:s', 'DTSTART:20260303T150000Z', 'RRULE:FREQ=SOMETIMES');
		const { activities } = read(calendar(broken, event('UID:s', 'RECURRENCE-ID:20260310T150000Z', 'DTSTART:20260311T100000Z')));
		expect(activities).toHaveLength(2);
		expect(activities[1]).not.toHaveProperty('seriesId');
	});
});

describe('imported reminders', () => {
	const alarm = (...lines: string[]) => ['BEGIN:VALARM', ...lines, 'END:VALARM'];

	it('[S1-28] reads alarms before the start, before the end and at a time', () => {
		const activity = readEvent(
			'UID:a',
			'DTSTART;TZID=Europe/Rome:20260316T090000',
			'DTEND;TZID=Europe/Rome:20260316T100000',
			'SUMMARY:Tea',
			...alarm('TRIGGER:-PT15M', 'ACTION:DISPLAY', 'DESCRIPTION:Tea'),
			...alarm('TRIGGER;RELATED=END:-PT5M', 'ACTION:EMAIL', 'DESCRIPTION:Bring the samples'),
			...alarm('TRIGGER;VALUE=DATE-TIME:20260315T180000Z', 'ACTION:AUDIO', 'ACKNOWLEDGED:20260315T180100Z', 'REPEAT:2', 'DURATION:PT5M'),
			...alarm('TRIGGER:-PT30M', 'ACTION:NONE'),
		);
		expect(activity.reminders.map(({ trigger, channel, text }) => [trigger, channel, text])).toEqual([
			[{ minutesBefore: 15, anchor: 'start' }, 'app', undefined],
			[{ minutesBefore: -55, anchor: 'start' }, 'mail', 'Bring the samples'],
			[{ at: '2026-03-15T19:00' }, 'app', undefined],
		]);
		expect(activity.reminders[2]?.acknowledgedAt).toBe('2026-03-15T18:01:00.000Z');
		expect(Object.values(activity.foreign.alarms ?? {})).toHaveLength(2);
	});
});
