import { defineType, type RecordOf } from './defineType.ts';
import { filedFields } from './filed.ts';
import { day, optional, ref, text } from './kinds.ts';

/** Something done for many contacts at once, such as a mailing. */
export const campaignType = defineType('campaign', 'g', {
	name: text('n'),
	start: optional(day('s')),
	end: optional(day('e')),
	...filedFields,
	ownerId: ref('o', { of: 'member' }),
});

export type Campaign = RecordOf<typeof campaignType>;
