import { describe, expect, it } from 'vitest';
import { ruleOfVCalendar } from '#lib/interop/ics/ruleOfVCalendar.ts';
import { only, read, readEvent } from './reading.ts';

describe('vCalendar 1.0', () => {
	it('reads quoted-printable text over several lines, old alarms and old rules', () => {
		const activity = only(
			read(
				[
					'BEGIN:VCALENDAR',
					'VERSION:1.0',
					'BEGIN:VEVENT',
					'UID:a',
					'DTSTART:20020612T090000',
					'DTEND:20020612T100000',
					'RRULE:W1 WE #5',
					'AALARM:20020612T084500;;;',
					'SUMMARY;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Wizyta u klienta, =C5=BC=',
					'=C3=B3=C5=82=C4=87',
					'DESCRIPTION;QUOTED-PRINTABLE:one=0D=0Atwo',
					'TRANSP:1',
					'STATUS:NEEDS ACTION',
					'END:VEVENT',
					'END:VCALENDAR',
				].join('\r\n'),
			),
		);
		expect(activity).toMatchObject({
			subject: 'Wizyta u klienta, żółć',
			description: 'one\ntwo',
			busy: false,
			status: 'planned',
			when: { start: '2002-06-12T09:00', end: '2002-06-12T10:00', rrule: 'FREQ=WEEKLY;INTERVAL=1;BYDAY=WE;COUNT=5' },
		});
		expect(activity.reminders.map((reminder) => reminder.trigger)).toEqual([{ at: '2002-06-12T08:45' }]);
	});

	it('reads the old grammar of rules', () => {
		expect(ruleOfVCalendar('D1 #5')).toBe('FREQ=DAILY;INTERVAL=1;COUNT=5');
		expect(ruleOfVCalendar('D2 19971224T000000')).toBe('FREQ=DAILY;INTERVAL=2;UNTIL=19971224T000000');
		expect(ruleOfVCalendar('MP1 1+ 1- FR SA #0')).toBe('FREQ=MONTHLY;INTERVAL=1;BYDAY=-1FR,-1SA');
		expect(ruleOfVCalendar('MP6 1+ MO #5')).toBe('FREQ=MONTHLY;INTERVAL=6;BYDAY=1MO;COUNT=5');
		expect(ruleOfVCalendar('MD1 2- LD #0')).toBe('FREQ=MONTHLY;INTERVAL=1;BYMONTHDAY=-2,-1');
		expect(ruleOfVCalendar('YM1 6 7 #8')).toBe('FREQ=YEARLY;INTERVAL=1;BYMONTH=6,7;COUNT=8');
		expect(ruleOfVCalendar('FREQ=DAILY')).toBeUndefined();
	});

	it('takes a soft line break for one before a blank too, and reads categories between semicolons', () => {
		const text = 'SUMMARY;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:Za=C5=BC=\r\n g=C4=99=C5=9B';
		const activity = readEvent(text, 'CATEGORIES:MEETING;PERSONAL', 'DTSTART:20260316T090000');
		expect(activity).toMatchObject({ subject: 'Zaż gęś', categories: ['MEETING', 'PERSONAL'] });
	});
});
