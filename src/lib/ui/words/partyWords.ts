import type { Direction, Outcome } from '#lib/model/activity.ts';
import type { LinkType } from '#lib/model/linkKey.ts';
import type { Response } from '#lib/model/participants.ts';
import type { ResourceKind } from '#lib/model/resource.ts';
import { m } from './m.ts';

const links: Record<LinkType, () => string> = {
	company: m.link_company,
	contact: m.link_contact,
	project: m.link_project,
	opportunity: m.link_opportunity,
	campaign: m.link_campaign,
};

const directions: Record<Direction, () => string> = { outbound: m.direction_outbound, inbound: m.direction_inbound };
const outcomes: Record<Outcome, () => string> = { success: m.outcome_success, failure: m.outcome_failure };
const resources: Record<ResourceKind, () => string> = {
	room: m.resource_room,
	vehicle: m.resource_vehicle,
	equipment: m.resource_equipment,
};

const responses: Record<Response, () => string> = {
	needs_action: m.response_needs_action,
	accepted: m.response_accepted,
	tentative: m.response_tentative,
	declined: m.response_declined,
};

/** What a thing that activities are linked to is called. */
export const linkWord = (type: LinkType) => links[type]();

/** Which side took the step, in words. */
export const directionWord = (direction: Direction) => directions[direction]();

export const outcomeWord = (outcome: Outcome) => outcomes[outcome]();

export const resourceWord = (kind: ResourceKind) => resources[kind]();

/** What somebody answered, in words. */
export const responseWord = (response: Response) => responses[response]();
