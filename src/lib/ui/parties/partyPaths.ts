import type { LinkType } from '#lib/model/linkKey.ts';

/** The first parts of addresses, in the order in which the lists are offered. */
export const partyPaths = {
	contact: 'contacts',
	company: 'companies',
	opportunity: 'opportunities',
	project: 'projects',
	campaign: 'campaigns',
} as const satisfies Record<LinkType, string>;

export const partyTypes = Object.keys(partyPaths) as LinkType[];

/** The type whose list has this address. */
export const typeOfPath = (path: string): LinkType | undefined => partyTypes.find((type) => partyPaths[type] === path);
