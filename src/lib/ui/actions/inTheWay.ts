import type { Range } from '#lib/domain/occurrencesOf.ts';
import { performersOf } from '#lib/domain/performersOf.ts';
import { resourcesOf } from '#lib/domain/resourcesOf.ts';
import { busyActivities } from '#lib/domain/sharing/busyActivities.ts';
import { slotRange, slotsFor } from '#lib/domain/slotsFor.ts';
import type { Activity } from '#lib/model/activity.ts';
import type { Slot } from '#lib/model/problem.ts';
import type { Uuid } from '#lib/model/scalars.ts';
import type { App } from '../shell/app.svelte.ts';
import { hoursOfMember } from './hoursOfMember.ts';

type Taking = Pick<Activity, 'assigneeId' | 'participants' | 'resources'>;

/** What takes the time of members or resources within days, and when colleagues are known to have no time. */
export async function activitiesTaking(app: App, takers: readonly Uuid[], range: Range): Promise<Activity[]> {
	const { find, self } = app.store;
	const [activities, blocks] = await Promise.all([find.takenBetween(range, takers), find.busyBetween(range)]);
	return [...activities, ...busyActivities(blocks, self.memberId, app.tz)];
}

/** What may stand in the way of an activity within days: what takes its performers or resources. */
export function inTheWay(app: App, activity: Taking, range: Range): Promise<Activity[]> {
	return activitiesTaking(app, [...performersOf(activity), ...resourcesOf(activity)], range);
}

/** The next free times for an activity, in the working hours of all who perform it. */
export async function freeTimesFor(app: App, activity: Activity): Promise<Slot[]> {
	const { tz } = app;
	const now = app.now.ms;
	const workingHours = performersOf(activity).map((id) => hoursOfMember(app, id));
	return slotsFor(activity, { others: await inTheWay(app, activity, slotRange(activity, now, tz)), now, tz, workingHours });
}
