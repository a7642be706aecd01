import { defineType, type RecordOf } from './defineType.ts';
import { moment, ref } from './kinds.ts';

/** A stretch in which a member has no time: all that a team hears of a calendar whose sharing is `busy`. */
export const busyBlockType = defineType('busyBlock', 'y', {
	memberId: ref('m', { of: 'member', indexed: true }),
	from: moment('f'),
	/** Exclusive. */
	to: moment('t'),
});

export type BusyBlock = RecordOf<typeof busyBlockType>;
