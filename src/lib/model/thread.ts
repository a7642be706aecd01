import { defineType, type RecordOf } from './defineType.ts';
import { filedFields } from './filed.ts';
import { moment, optional, ref, text } from './kinds.ts';

/** A chain of activities with one company or contact; open until somebody closes it. */
export const threadType = defineType('thread', 'h', {
	title: text('n'),
	/** Whom it is with: a `LinkKey`. */
	link: text('l', { indexed: true }),
	closedAt: optional(moment('z')),
	closedBy: optional(ref('w', { of: 'member' })),
	closeReason: optional(text('r')),
	...filedFields,
});

export type Thread = RecordOf<typeof threadType>;
