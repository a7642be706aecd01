import type { Uuid } from './scalars.ts';

export const roles = ['performer', 'attendee'] as const;
export type Role = (typeof roles)[number];

export const responses = ['needs_action', 'accepted', 'tentative', 'declined'] as const;
export type Response = (typeof responses)[number];

/** Somebody who takes part: one of the team, or a contact. */
export type PartyKey = `member:${Uuid}` | `contact:${Uuid}`;

export interface Participation {
	role: Role;
	response: Response;
}

export type Participants = Partial<Record<PartyKey, Participation>>;
