import { createEvents } from 'ics';
import { describe, expect, it } from 'vitest';
import { readCalendarFile } from '#lib/interop/ics/readCalendarFile.ts';
import { calendar, event, only, read, readEvent, task } from './reading.ts';

describe('readCalendarFile', () => {
	it('reads what an event says', () => {
		const activity = readEvent(
			'UID:0190a000-0000-7000-8000-000000000001',
			'DTSTART;TZID=Europe/Warsaw:20260316T090000',
			'DTEND;TZID=Europe/Warsaw:20260316T100000',
			'SUMMARY:Visit\\, with lunch',
			'DESCRIPTION:First line\\nsecond; line',
			'LOCATION:Via Roma 1',
			'STATUS:TENTATIVE',
			'PRIORITY:1',
			'TRANSP:TRANSPARENT',
			'CATEGORIES:Sales,Key\\, account',
			'CLASS:PRIVATE',
			'ATTENDEE;CN="Rossi, Anna";PARTSTAT=ACCEPTED:mailto:anna@example.com',
		);
		expect(activity).toMatchObject({
			id: '0190a000-0000-7000-8000-000000000001',
			kind: 'event',
			when: { start: '2026-03-16T09:00', end: '2026-03-16T10:00', tz: 'Europe/Warsaw' },
			subject: 'Visit, with lunch',
			description: 'First line\nsecond; line',
			location: 'Via Roma 1',
			status: 'deferred',
			priority: 'high',
			busy: false,
			categories: ['Sales', 'Key, account'],
		});
		expect(activity.foreign.lines).toEqual(['CLASS:PRIVATE', 'ATTENDEE;CN="Rossi, Anna";PARTSTAT=ACCEPTED:mailto:anna@example.com']);
		expect(activity).not.toHaveProperty('uid');
	});

	it('reads tasks and notes', () => {
		const { activities } = read(
			calendar(
				task('UID:a', 'SUMMARY:Offer', 'DUE;VALUE=DATE:20260401', 'STATUS:IN-PROCESS'),
				task('UID:b', 'COMPLETED:20260301T101500Z', 'DTSTART;VALUE=DATE:20260301', 'DURATION:P2D'),
				'BEGIN:VJOURNAL\r\nUID:c\r\nDTSTART;VALUE=DATE:20260301\r\nSUMMARY:Told us about the move\r\nEND:VJOURNAL',
			),
		);
		expect(activities.map(({ kind, status, when }) => [kind, status, when])).toEqual([
			['task', 'in_progress', { due: '2026-04-01', tz: 'Europe/Rome' }],
			['task', 'done', { start: '2026-03-01', due: '2026-03-02', tz: 'Europe/Rome' }],
			['note', 'done', { start: '2026-03-01', tz: 'Europe/Rome' }],
		]);
		expect(activities[1]?.completedAt).toBe('2026-03-01T10:15:00.000Z');
	});

	it('knows the name, zone and method of a calendar', () => {
		const { calendars } = read(calendar('X-WR-CALNAME:Ufficio', 'X-WR-TIMEZONE:Europe/Rome', 'METHOD:publish'));
		expect(calendars).toEqual([{ name: 'Ufficio', tz: 'Europe/Rome', method: 'PUBLISH' }]);
	});

	it('cancels what METHOD:CANCEL names', () => {
		expect(only(read(calendar('METHOD:CANCEL', event('UID:a', 'DTSTART:20260316T090000Z')))).status).toBe('cancelled');
	});

	it('gives one UID one id, and a missing UID an id of its content', () => {
		const lines = ['DTSTART:20260316T090000Z', 'SUMMARY:Visit'];
		expect(readEvent('UID:A', ...lines).id).toBe(readEvent('UID:A', 'SUMMARY:Other').id);
		expect(readEvent('DTSTAMP:20260101T000000Z', ...lines).id).toBe(readEvent('DTSTAMP:20260201T000000Z', ...lines).id);
		expect(readEvent(...lines).id).not.toBe(readEvent('DTSTART:20260317T090000Z', 'SUMMARY:Visit').id);
		expect(readEvent('UID:A', ...lines).uid).toBe('A');
	});

	it('keeps both of two events that a careless writer gave one UID', () => {
		const { activities, warnings } = read(calendar(event('UID:a', 'DTSTART:20260316T090000Z'), event('UID:a', 'DTSTART:20260317T090000Z')));
		expect(new Set(activities.map((activity) => activity.id)).size).toBe(2);
		expect(warnings.map((warning) => warning.kind)).toEqual(['sameUid']);
	});

	it('takes the text of an HTML description when there is no other', () => {
		expect(readEvent('X-ALT-DESC;FMTTYPE=text/html:<p>Ciao &amp; grazie<br>a presto</p><script>x()</script>').description).toBe(
			'Ciao & grazie\na presto',
		);
	});

	it('reads what the package `ics` writes', () => {
		const { value } = createEvents([
			{
				uid: 'one@example.com',
				title: 'Wizyta u klienta, żółć',
				start: [2026, 3, 16, 9, 0],
				duration: { hours: 1, minutes: 30 },
				startOutputType: 'local',
				categories: ['Klient'],
				alarms: [{ action: 'display', description: 'x', trigger: { minutes: 30, before: true } }],
			},
			{
				uid: 'two@example.com',
				title: 'Urlop',
				start: [2026, 7, 1],
				end: [2026, 7, 15],
				recurrenceRule: 'FREQ=YEARLY;COUNT=3',
			},
		]);
		const { activities, warnings } = read(value ?? '', 'Europe/Warsaw');
		expect(warnings).toEqual([]);
		expect(activities[0]).toMatchObject({
			subject: 'Wizyta u klienta, żółć',
			categories: ['Klient'],
			when: { start: '2026-03-16T09:00', end: '2026-03-16T10:30', tz: 'Europe/Warsaw' },
		});
		expect(activities[0]?.reminders.map((reminder) => reminder.trigger)).toEqual([{ minutesBefore: 30, anchor: 'start' }]);
		expect(activities[1]?.when).toEqual({
			start: '2026-07-01',
			end: '2026-07-15',
			tz: 'Europe/Warsaw',
			rrule: 'FREQ=YEARLY;COUNT=3',
		});
	});

	it('says that a text is no calendar', () => {
		for (const text of ['', 'Dear Anna,\nsee you on Monday.', 'BEGIN:VCARD\nFN:Anna\nEND:VCARD', '<html></html>', '\u0000\u0001\u0002']) {
			expect(readCalendarFile(text, { viewerZone: 'Europe/Rome' })).toBeUndefined();
		}
	});

	it('stops when told to, and lists what it has not read', () => {
		const text = calendar(...Array.from({ length: 200 }, (_, index) => event(`UID:${index}`, 'DTSTART:20260316T090000Z')));
		const file = readCalendarFile(text, { viewerZone: 'Europe/Rome', keepGoing: (done) => done < 0.5 });
		expect(file?.activities).toHaveLength(100);
		expect(file?.rejected).toMatchObject([{ reason: 'outOfTime', component: 'VEVENT', count: 100 }]);
		expect(file?.rejected[0]?.raw.match(/^UID:/gm)).toHaveLength(100);
	});
});
