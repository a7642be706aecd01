import { memberKey, performersOf } from '#lib/domain/performersOf.ts';
import type { Activity } from '#lib/model/activity.ts';
import type { Participation, PartyKey } from '#lib/model/participants.ts';
import type { Uuid } from '#lib/model/scalars.ts';
import { mailAddress } from '../mailAddress.ts';
import { answerNames } from './answerNames.ts';
import { contentLine } from './contentLine.ts';
import type { ExportContext } from './exportContext.ts';

/** Somebody's address for other programs; without a mail address the id stands for the person (RFC 5545 §3.3.3 asks for a URI). */
function addressOf(id: Uuid, context: ExportContext): string {
	return mailAddress(context.member(id)?.email ?? '') ?? `urn:uuid:${id}`;
}

function attendeeLine(key: string, { role, response }: Participation, context: ExportContext): string {
	const id = key.slice(key.indexOf(':') + 1);
	return contentLine('ATTENDEE', 'cal-address', addressOf(id, context), {
		CN: context.member(id)?.name || undefined,
		ROLE: role === 'performer' ? 'REQ-PARTICIPANT' : 'OPT-PARTICIPANT',
		PARTSTAT: answerNames[response],
		'X-DAYBOOK-PARTY': key,
	});
}

function invitationLines({ options: { invitation } }: ExportContext): string[] {
	if (!invitation) return [];
	const { from, to } = invitation;
	return [
		contentLine('ORGANIZER', 'cal-address', mailAddress(from.email) ?? '', { CN: from.name || undefined }),
		...to.map(({ name, email, response }) => {
			const guest = { CN: name, ROLE: 'REQ-PARTICIPANT', PARTSTAT: answerNames[response], RSVP: 'TRUE' };
			return contentLine('ATTENDEE', 'cal-address', mailAddress(email) ?? '', guest);
		}),
	];
}

/**
 * ORGANIZER and ATTENDEE: who is invited, or in a full file who takes part, the requester as organizer. What one does
 * alone has neither, for other programs would take it for a meeting.
 */
export function peopleLines(activity: Activity, context: ExportContext): string[] {
	if (!context.isFull) return invitationLines(context);
	const all = Object.entries(activity.participants);
	const performers = performersOf(activity)
		.map(memberKey)
		.filter((key) => !activity.participants[key]);
	const missing = performers.map((key): [PartyKey, Participation] => [key, { role: 'performer', response: 'accepted' }]);
	const people = [...all, ...missing];
	if (people.length < 2) return [];
	const name = context.member(activity.createdBy)?.name || undefined;
	const requester = contentLine('ORGANIZER', 'cal-address', addressOf(activity.createdBy, context), {
		CN: name,
		'X-DAYBOOK-PARTY': memberKey(activity.createdBy),
	});
	return [requester, ...people.flatMap(([key, party]) => (party ? [attendeeLine(key, party, context)] : []))];
}
