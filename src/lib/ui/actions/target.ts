import type { Occurrence } from '#lib/domain/occurrence.ts';
import type { Activity } from '#lib/model/activity.ts';

/** What a command is about: an activity, or with `recurrenceId` one occurrence of a series. */
export type Target = Pick<Occurrence, 'activity' | 'recurrenceId'> & {
	/** What an edit began from: what was stored since and is none of the edit's own stays. */
	base?: Activity;
};
