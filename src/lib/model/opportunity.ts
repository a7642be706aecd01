import { defineType, type RecordOf } from './defineType.ts';
import { filedFields } from './filed.ts';
import { amount, day, optional, ref, set, text } from './kinds.ts';

/** A chance to sell. */
export const opportunityType = defineType('opportunity', 'o', {
	name: text('n'),
	companyId: optional(ref('c', { of: 'company', indexed: true })),
	contacts: set('p', { of: 'contact' }),
	stageId: ref('s', { of: 'stage' }),
	amount: optional(amount('$')),
	expectedClose: optional(day('z')),
	...filedFields,
	ownerId: ref('o', { of: 'member' }),
});

export type Opportunity = RecordOf<typeof opportunityType>;
