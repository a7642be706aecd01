import type { LinkType } from '#lib/model/linkKey.ts';
import { m } from '../words/m.ts';

const many: Record<LinkType, () => string> = {
	contact: m.party_many_contact,
	company: m.party_many_company,
	opportunity: m.party_many_opportunity,
	project: m.party_many_project,
	campaign: m.party_many_campaign,
};

const fresh: Record<LinkType, () => string> = {
	contact: m.party_new_contact,
	company: m.party_new_company,
	opportunity: m.party_new_opportunity,
	project: m.party_new_project,
	campaign: m.party_new_campaign,
};

const none: Record<LinkType, () => string> = {
	contact: m.party_none_contact,
	company: m.party_none_company,
	opportunity: m.party_none_opportunity,
	project: m.party_none_project,
	campaign: m.party_none_campaign,
};

/** What the list of a type is called. */
export const partiesWord = (type: LinkType) => many[type]();

/** What a new one is called: on buttons that make it, and until it has a name. */
export const newPartyWord = (type: LinkType) => fresh[type]();

/** What an empty list says. */
export const noPartyWord = (type: LinkType) => none[type]();
