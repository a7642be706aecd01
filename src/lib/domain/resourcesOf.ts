import type { Activity } from '#lib/model/activity.ts';
import type { Uuid } from '#lib/model/scalars.ts';

/** The resources booked for an activity. */
export function resourcesOf({ resources }: Pick<Activity, 'resources'>): Uuid[] {
	return Object.entries(resources).flatMap(([id, since]) => (since === undefined ? [] : [id]));
}
