import { defineType, type RecordOf } from './defineType.ts';
import { filedFields } from './filed.ts';
import { longText, optional, ref, text } from './kinds.ts';
import { reachFields } from './reach.ts';

/** An organisation that the team deals with. */
export const companyType = defineType('company', 'f', {
	name: text('n'),
	...reachFields,
	taxId: optional(text('x#')),
	statusId: ref('s', { of: 'contactStatus' }),
	...filedFields,
	ownerId: ref('o', { of: 'member' }),
	note: longText('d'),
});

export type Company = RecordOf<typeof companyType>;
