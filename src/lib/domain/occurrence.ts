import type { Activity } from '#lib/model/activity.ts';
import type { Civil } from '#lib/model/scalars.ts';
import type { When } from '#lib/model/when.ts';

/** One time an activity takes place, as a calendar shows it. */
export interface Occurrence {
	/** The activity's id, with the recurrence id where it repeats: unique among what is shown. */
	key: string;
	activity: Activity;
	/** The wall clock that the rule gives this occurrence, in the activity's zone; only of repeating activities. */
	recurrenceId?: Civil;
	/** From–to as clocks in the zone asked for show it; whole days as they are. */
	start: Civil;
	end: Civil;
	/** From–to in the activity's own zone. */
	own: Pick<When, 'start' | 'end' | 'due' | 'tz'>;
	wholeDay: boolean;
	/** The clocks asked for show `start`, or `end`, twice, and the second time is meant; `end` may thus stand before `start`. */
	again?: { start?: true; end?: true };
}
