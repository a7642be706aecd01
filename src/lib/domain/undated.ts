import type { Activity } from '#lib/model/activity.ts';
import type { Occurrence } from './occurrence.ts';

/** The one occurrence of an activity without a day. */
export function undated(activity: Activity): Occurrence {
	return { key: activity.id, activity, start: '', end: '', own: { tz: activity.when.tz }, wholeDay: true };
}
