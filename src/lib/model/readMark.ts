import { defineType, type RecordOf } from './defineType.ts';
import { moment, ref } from './kinds.ts';

/** Until when somebody has read the discussion of an activity: one for each, his own on all his devices, nobody else's. */
export const readMarkType = defineType('readMark', 'w', {
	activityId: ref('a', { of: 'activity' }),
	until: moment('u'),
});

export type ReadMark = RecordOf<typeof readMarkType>;
