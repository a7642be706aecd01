import { defineType, type RecordOf } from './defineType.ts';
import { filedFields } from './filed.ts';
import { longText, moments, optional, ref, text } from './kinds.ts';
import { reachFields } from './reach.ts';

/** A person that the team deals with. */
export const contactType = defineType('contact', 'k', {
	givenName: text('n'),
	familyName: text('m'),
	jobTitle: optional(text('j')),
	companyId: optional(ref('c', { of: 'company', indexed: true })),
	...reachFields,
	statusId: ref('s', { of: 'contactStatus' }),
	roleId: optional(ref('r', { of: 'contactRole' })),
	ratingId: optional(ref('z', { of: 'rating' })),
	linkTypeId: optional(ref('l', { of: 'linkType' })),
	/** Campaigns, and since when the contact belongs to them. */
	campaigns: moments('b', { of: 'campaign' }),
	...filedFields,
	ownerId: ref('o', { of: 'member' }),
	note: longText('d'),
});

export type Contact = RecordOf<typeof contactType>;
