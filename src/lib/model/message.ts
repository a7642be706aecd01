import { defineType, type RecordOf } from './defineType.ts';
import { longText, ref } from './kinds.ts';

/** One line of the discussion of an activity. Only ever added; its time and its author are those of the record (I-16). */
export const messageType = defineType('message', 'l', {
	activityId: ref('a', { of: 'activity', indexed: true, fixed: true }),
	text: longText('d', { fixed: true }),
});

export type Message = RecordOf<typeof messageType>;
