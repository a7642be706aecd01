import { isDay } from '#lib/domain/time/civil.ts';
import { convert } from '#lib/domain/time/zone.ts';
import type { Response } from '#lib/model/participants.ts';
import type { Instant } from '#lib/model/scalars.ts';
import { mailAddress } from '../mailAddress.ts';
import type { Request } from '../requestIn.ts';
import { answerNames } from './answerNames.ts';
import { cleanText } from './cleanText.ts';
import { contentLine, plainLine } from './contentLine.ts';
import { foldLine } from './foldLine.ts';
import { instantLine, timeLine } from './timeLine.ts';

/** Who answers: the address that was invited, and what is said. */
export interface Reply {
	email: string;
	name: string;
	response: Response;
	made: Instant;
}

/** In UTC, so that the file needs no zone. */
function recurrenceLines({ recurrence }: Request): string[] {
	if (!recurrence) return [];
	const { id, tz } = recurrence;
	return [timeLine('RECURRENCE-ID', isDay(id) ? id : convert(id, tz, 'UTC'), 'UTC')];
}

/** The answer to an invitation as a calendar file (METHOD:REPLY, RFC 5546 §3.2.3), for whoever invited. */
export function replyText(request: Request, { email, name, response, made }: Reply): string {
	const { uid, component, subject, sequence, organizer } = request;
	const lines = [
		'BEGIN:VCALENDAR',
		'VERSION:2.0',
		'PRODID:-//Daybook//Daybook//EN',
		'CALSCALE:GREGORIAN',
		'METHOD:REPLY',
		`BEGIN:${component}`,
		plainLine('UID', uid),
		...recurrenceLines(request),
		instantLine('DTSTAMP', made),
		contentLine('SEQUENCE', 'integer', String(sequence)),
		contentLine('ORGANIZER', 'cal-address', mailAddress(organizer.email) ?? '', { CN: organizer.name || undefined }),
		contentLine('ATTENDEE', 'cal-address', mailAddress(email) ?? '', {
			CN: name || undefined,
			PARTSTAT: answerNames[response],
		}),
		...(cleanText(subject).trim() === '' ? [] : [contentLine('SUMMARY', 'text', subject)]),
		`END:${component}`,
		'END:VCALENDAR',
	];
	return lines.map((line) => `${foldLine(line)}\r\n`).join('');
}
