import { randomFrom } from '#lib/domain/sample/random.ts';
import { addDays } from '#lib/domain/time/arithmetic.ts';
import { lastDay } from './firm.ts';

const zoneLines = [
	'BEGIN:VTIMEZONE',
	'TZID:Europe/Rome',
	'BEGIN:DAYLIGHT',
	'TZOFFSETFROM:+0100',
	'TZOFFSETTO:+0200',
	'TZNAME:CEST',
	'DTSTART:19700329T020000',
	'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
	'END:DAYLIGHT',
	'BEGIN:STANDARD',
	'TZOFFSETFROM:+0200',
	'TZOFFSETTO:+0100',
	'TZNAME:CET',
	'DTSTART:19701025T030000',
	'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
	'END:STANDARD',
	'END:VTIMEZONE',
];

const rules = ['FREQ=WEEKLY;BYDAY=MO,WE', 'FREQ=MONTHLY;BYDAY=-1FR', 'FREQ=DAILY;COUNT=20', 'FREQ=YEARLY'];
const pad = (number: number) => String(number).padStart(2, '0');

/** A calendar file with so many events, as Google writes them: most with a zone, some in UTC, of whole days, or repeating. */
export function calendarText(count: number, seed = 'file'): string {
	const random = randomFrom(seed);
	const eventLines = (index: number): string[] => {
		const day = addDays(lastDay, random.int(-900, 60)).replaceAll('-', '');
		const hour = random.int(7, 17);
		const form = random.int(1, 10);
		const time = (at: number) => `${day}T${pad(at)}${random.pick(['00', '30'])}00`;
		const when =
			form <= 6
				? [`DTSTART;TZID=Europe/Rome:${time(hour)}`, `DTEND;TZID=Europe/Rome:${time(hour + 1)}`]
				: form <= 9
					? [`DTSTART:${time(hour)}Z`, `DTEND:${time(hour + 1)}Z`]
					: [`DTSTART;VALUE=DATE:${day}`];
		return [
			'BEGIN:VEVENT',
			...when,
			'DTSTAMP:20260601T080000Z',
			`UID:${seed}-${index}@example.com`,
			...(random.chance(0.1) ? [`RRULE:${random.pick(rules)}`] : []),
			'CREATED:20250101T080000Z',
			'DESCRIPTION:Talk through the offer\\, the terms of delivery and what is still ope',
			' n\\nThen call back\\; the number is on the card',
			'LAST-MODIFIED:20260501T080000Z',
			'LOCATION:Via Roma 1\\, Milano',
			'SEQUENCE:0',
			'STATUS:CONFIRMED',
			`SUMMARY:Visit ${index} to Rossi`,
			'TRANSP:OPAQUE',
			...(random.chance(0.3)
				? ['BEGIN:VALARM', 'ACTION:DISPLAY', 'DESCRIPTION:This is an event reminder', 'TRIGGER:-P0DT0H30M0S', 'END:VALARM']
				: []),
			'END:VEVENT',
		];
	};
	const head = ['BEGIN:VCALENDAR', 'PRODID:-//Google Inc//Google Calendar 70.9054//EN', 'VERSION:2.0', `X-WR-CALNAME:${seed}`];
	const events = Array.from({ length: count }, (_, index) => eventLines(index));
	return [...head, ...zoneLines, ...events.flat(), 'END:VCALENDAR', ''].join('\r\n');
}
