import type { Dictionary } from '#lib/model/dictionary.ts';
import { dictionaryIds } from '#lib/store/firstRecords.ts';

const customerRoles = ['contactStatus', 'contactRole', 'rating', 'linkType', 'stage'];

/** A dictionary that somebody made: it can be renamed, and goes when it is empty. */
export const isOwnGroup = ({ id, role }: Dictionary) => (role === 'tag' && id !== dictionaryIds.tag) || role === 'choice';

/** Dictionaries by what they are for: activities, customers, own fields. */
export function listGroups(dictionaries: readonly Dictionary[]): Record<'activities' | 'customers' | 'choices', Dictionary[]> {
	return {
		activities: dictionaries.filter(({ role }) => ['category', 'tag', 'goal', 'product'].includes(role)),
		customers: dictionaries.filter(({ role }) => customerRoles.includes(role)),
		choices: dictionaries.filter(({ role }) => role === 'choice'),
	};
}
