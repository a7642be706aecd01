import { defineType, type RecordOf } from './defineType.ts';
import { filedFields } from './filed.ts';
import { day, flag, optional, ref, text } from './kinds.ts';

/** Work with a beginning and an end that activities belong to. */
export const projectType = defineType('project', 'j', {
	name: text('n'),
	companyId: optional(ref('c', { of: 'company', indexed: true })),
	start: optional(day('s')),
	due: optional(day('e')),
	closed: flag('z'),
	...filedFields,
	ownerId: ref('o', { of: 'member' }),
});

export type Project = RecordOf<typeof projectType>;
