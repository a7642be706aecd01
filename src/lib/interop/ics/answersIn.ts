import type { Response } from '#lib/model/participants.ts';
import type { Uuid } from '#lib/model/scalars.ts';
import type { ImportedActivity, Version } from './imported.ts';
import { readProperty, type Property } from './property.ts';

/** What somebody answered to an invitation (METHOD:REPLY, RFC 5546 §3.2.3). */
export interface Answer {
	activityId: Uuid;
	/** It is about one date of a series, and the activity is what stands for that date. */
	ofOneDate: boolean;
	subject: string;
	/** In lower case. */
	email: string;
	name: string;
	response: Response;
	/** Tells a newer answer from an older one; what is answered here, now, has none. */
	version?: Version;
}

/** Somebody of ATTENDEE or ORGANIZER. */
export interface Person {
	/** In lower case. */
	email: string;
	name: string;
	response: Response;
}

/** PARTSTAT as far as Daybook tells answers apart: who sends another does not come, who works on it has taken it on. */
const responses: Readonly<Record<string, Response>> = {
	ACCEPTED: 'accepted',
	COMPLETED: 'accepted',
	'IN-PROCESS': 'accepted',
	TENTATIVE: 'tentative',
	DECLINED: 'declined',
	DELEGATED: 'declined',
};

/** What a PARTSTAT (RFC 5545 §3.2.12) says; an unknown one is no answer yet. */
const responseOf = (partstat = '') => responses[partstat.trim().toUpperCase()] ?? 'needs_action';

function personOf({ value, params }: Property): Person | undefined {
	const [, email] = /^\s*mailto:\s*([^\s?]+)/i.exec(value) ?? [];
	if (email === undefined) return undefined;
	return {
		email: email.toLowerCase(),
		name: params.get('CN')?.trim() ?? '',
		response: responseOf(params.get('PARTSTAT')),
	};
}

/** Those whom an imported activity names as ATTENDEE or ORGANIZER, by their mail addresses. */
export function peopleIn({ foreign }: ImportedActivity, name: 'ATTENDEE' | 'ORGANIZER'): Person[] {
	return (foreign.lines ?? []).flatMap((line) => {
		const property = readProperty(line);
		const person = property?.name === name ? personOf(property) : undefined;
		return person ? [person] : [];
	});
}

/** The answers that a component of a reply gives; without any it is no reply. */
export function answersIn(activity: ImportedActivity): Answer[] {
	const { id, seriesId, subject, foreign } = activity;
	return peopleIn(activity, 'ATTENDEE').map((person) => ({
		activityId: id,
		ofOneDate: seriesId !== undefined,
		subject,
		version: foreign.version,
		...person,
	}));
}
