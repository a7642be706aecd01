import { defineType, type RecordOf } from './defineType.ts';
import { moment, optional, ref, text } from './kinds.ts';

/** One measured stretch of a member's work on an activity; without `stop` it is running (S3-26). */
export const stintType = defineType('stint', 's', {
	activityId: ref('a', { of: 'activity', indexed: true }),
	memberId: ref('m', { of: 'member' }),
	start: moment('b', { indexed: true }),
	stop: optional(moment('e')),
	note: optional(text('n')),
});

export type Stint = RecordOf<typeof stintType>;
