import { describe, expect, it } from 'vitest';
import { answersIn } from '#lib/interop/ics/answersIn.ts';
import { requestIn } from '#lib/interop/ics/requestIn.ts';
import { replyText } from '#lib/interop/ics/write/replyText.ts';
import { calendar, event, read } from '../reading.ts';
import { made } from './exporting.ts';
import { findings, hasReaders } from './readers.ts';

const invited = ['UID:visit@elsewhere', 'DTSTART;TZID=Europe/Warsaw:20261125T100000', 'SEQUENCE:3', 'SUMMARY:Visit\\, and lunch'];
const people = ['ORGANIZER;CN=Margaret:mailto:margaret@us.eu', 'ATTENDEE;RSVP=TRUE:mailto:jan@them.eu', 'ATTENDEE:mailto:eva@them.eu'];
const request = (...lines: string[]) => requestIn(read(calendar('METHOD:REQUEST', event(...invited, ...people, ...lines))));
const reply = (...lines: string[]) => replyText(request(...lines)!, { email: 'jan@them.eu', name: 'Jan', response: 'tentative', made });

describe('the answer to an invitation', () => {
	it('names what is answered, who invited and who answers', () => {
		const text = reply();
		for (const line of [
			'METHOD:REPLY',
			'UID:visit@elsewhere',
			'SEQUENCE:3',
			'ORGANIZER;CN=Margaret:mailto:margaret@us.eu',
			'ATTENDEE;CN=Jan;PARTSTAT=TENTATIVE:mailto:jan@them.eu',
			'SUMMARY:Visit\\, and lunch',
		])
			expect(text.split('\r\n')).toContain(line);
	});

	it('names the one date that was meant', () => {
		expect(reply('RECURRENCE-ID;TZID=Europe/Warsaw:20261125T090000')).toContain('RECURRENCE-ID:20261125T080000Z');
		expect(reply('RECURRENCE-ID;VALUE=DATE:20261125')).toContain('RECURRENCE-ID;VALUE=DATE:20261125');
	});

	it('is what we read as an answer to our own invitation', () => {
		const [answer] = read(reply()).activities.flatMap(answersIn);
		expect(answer).toMatchObject({ activityId: request()?.activityId, email: 'jan@them.eu', response: 'tentative' });
	});

	it('is given only to who invites', () => {
		expect(requestIn(read(calendar(event(...invited, ...people))))).toBeUndefined();
		expect(requestIn(read(calendar('METHOD:REQUEST', event(...invited))))).toBeUndefined();
	});

	describe.skipIf(!hasReaders())('read by others (skipped where they are not installed)', () => {
		it('has no fault for three independent readers', () => {
			expect(findings({ whole: reply(), 'one date': reply('RECURRENCE-ID;TZID=Europe/Warsaw:20261125T090000') })).toEqual([]);
		});
	});
});
