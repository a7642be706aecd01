import { resolve } from '$app/paths';
import type { LinkKey, LinkType } from '#lib/model/linkKey.ts';
import type { Uuid } from '#lib/model/scalars.ts';
import { partyPaths } from './partyPaths.ts';

/** The address of a list, or of a card in it. */
export function partyAddress(type: LinkType, id?: Uuid) {
	return resolve('/[parties]/[[id]]', { parties: partyPaths[type], ...(id !== undefined && { id }) });
}

/** The address of the card that a link leads to. */
export function linkAddress(key: LinkKey) {
	const [type, id] = key.split(':') as [LinkType, Uuid];
	return partyAddress(type, id);
}
