import { describe, expect, it } from 'vitest';
import { occurrenceId } from '#lib/domain/occurrenceId.ts';
import type { Activity } from '#lib/model/activity.ts';
import { planImport } from '#lib/interop/ics/planImport.ts';
import { calendarText } from '#lib/interop/ics/write/writeCalendar.ts';
import { anActivity } from '../../../builders/anActivity.ts';
import { read } from '../reading.ts';
import { exportOptions, importOptions, imported, me } from './exporting.ts';

const options = exportOptions();
const id = '00000000-0000-4000-8000-000000000001';
const visit = () =>
	anActivity().named('Visit to Rossi').on('2026-03-16').at('09:00').for(60).in('Europe/Warsaw').with({ id, assigneeId: me });
const others = (...activities: Activity[]) => calendarText(activities, { ...options, audience: 'others' });
const lines = (text: string) => text.replaceAll('\r\n ', '').split('\r\n');

describe('a file for others', () => {
	it('has nothing of what stays in the team', () => {
		const secret = 'CANARY';
		const activity = visit()
			.with({
				details: secret,
				custom: { [id]: secret },
				tags: { [secret]: true },
				links: { [`company:${secret}`]: true },
				phone: secret,
				email: secret,
				participants: { [`contact:${secret}`]: { role: 'attendee', response: 'accepted' } },
				reminders: {
					[id]: { trigger: { minutesBefore: 10, anchor: 'start' }, channel: 'app', audience: 'me', text: secret },
				},
				foreign: {
					component: 'VEVENT',
					version: { sequence: 0 },
					digest: 'x',
					lines: [`X-NOTE:${secret}`, `ATTENDEE:mailto:${secret}@example.com`, 'URL:https://example.com'],
				},
			})
			.build();
		const text = others(activity);
		expect(text).not.toContain(secret);
		expect(text).not.toContain('X-DAYBOOK');
		expect(text).toContain('URL:https://example.com');
		expect(calendarText([activity], options)).toContain(secret);
	});

	it('has the category for a title where there is none', () => {
		const categoryId = options.terms[0]!.id;
		expect(others(visit().named('').with({ categoryId }).build())).toContain('SUMMARY:Category meeting');
	});

	it('is an invitation where there is somebody to invite, with the answers that are known', () => {
		const to = [
			{ email: 'rossi@example.com', response: 'needs_action' as const },
			{ name: 'Anna; Nowak', email: 'anna@example.com', response: 'accepted' as const },
		];
		const invitation = { from: { name: 'Jan "K"', email: 'jan@example.com' }, to };
		const text = lines(calendarText([visit().build()], { ...options, audience: 'others', invitation }));
		expect(text).toContain('METHOD:REQUEST');
		expect(text).toContain("ORGANIZER;CN=Jan ^'K^':mailto:jan@example.com");
		expect(text).toContain('ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:rossi@example.com');
		expect(text).toContain('ATTENDEE;CN="Anna; Nowak";ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=TRUE:mailto:anna@example.com');
	});
});

describe('a series in a file', () => {
	it('ends in UTC, leaves out what is skipped, and names what is replaced', () => {
		const series = visit().every('WEEKLY;BYDAY=MO;UNTIL=20260501').except('2026-03-23T09:00', '2026-03-30T09:00').build();
		const key = '2026-03-30T09:00';
		const moved = visit()
			.on('2026-03-31')
			.insteadOf(series, key)
			.with({ id: occurrenceId(id, key) })
			.build();
		const text = lines(others(series, moved));
		expect(text).toContain('RRULE:FREQ=WEEKLY;BYDAY=MO;UNTIL=20260501T215959Z');
		expect(text.filter((line) => line.startsWith('EXDATE'))).toEqual(['EXDATE;TZID=Europe/Warsaw:20260323T090000']);
		expect(text).toContain('RECURRENCE-ID;TZID=Europe/Warsaw:20260330T090000');
		expect(text.filter((line) => line === `UID:${id}`)).toHaveLength(2);
	});

	it('begins with its first occurrence, for other programs count a start that the rule leaves out', () => {
		const text = lines(others(visit().every('WEEKLY;BYDAY=WE;COUNT=3').build()));
		expect(text).toContain('DTSTART;TZID=Europe/Warsaw:20260318T090000');
		expect(text).toContain('DTEND;TZID=Europe/Warsaw:20260318T100000');
	});
});

describe('a file for oneself', () => {
	const held = visit().with({ details: 'How it went', status: 'waiting', categoryId: options.terms[0]!.id }).build();

	it('brings nothing when it comes back', () => {
		const { same, change } = planImport(read(calendarText([held], options)).activities, new Map([[id, held]]), importOptions(options));
		expect(same).toHaveLength(1);
		expect(change.patches).toEqual([]);
	});

	it('that another program has changed says what the standard lines say, and what they have no words for', () => {
		const edited = calendarText([held], options).replace('SUMMARY:Visit to Rossi', 'SUMMARY:Visit to Verdi').replace('T100000', 'T113000');
		const back = imported(edited, options).activities.get(id);
		expect(back).toMatchObject({
			subject: 'Visit to Verdi',
			details: 'How it went',
			when: { end: '2026-03-16T11:30' },
		});
		expect(back?.foreign).not.toMatchObject({ lines: [expect.stringContaining('X-DAYBOOK')] });
	});

	it('gives a member from elsewhere way to whoever imports', () => {
		const back = imported(calendarText([{ ...held, assigneeId: 'member-elsewhere' }], options), options).activities.get(id);
		expect(back?.assigneeId).toBe(me);
	});
});
