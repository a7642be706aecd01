import type { Instant, Uuid } from './scalars.ts';

export const roles = ['performer', 'attendee'] as const;
export type Role = (typeof roles)[number];

export const responses = ['needs_action', 'accepted', 'tentative', 'declined'] as const;
export type Response = (typeof responses)[number];

/** Somebody who takes part: one of the team, or a contact. */
export type PartyKey = `member:${Uuid}` | `contact:${Uuid}`;

export interface Participation {
	role: Role;
	response: Response;
	/** The version of an answer that came as a file: its SEQUENCE and, as `modified`, its DTSTAMP (RFC 5546 §2.1.5). */
	answered?: { sequence: number; modified?: Instant };
}

export type Participants = Partial<Record<PartyKey, Participation>>;
