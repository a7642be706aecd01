import type { Activity } from '#lib/model/activity.ts';
import type { Change, Patch } from '#lib/model/change.ts';
import type { Instant, Uuid } from '#lib/model/scalars.ts';
import { idsIn, referredTypes, type ReferredType } from './idsIn.ts';

interface Deleted {
	readonly id: Uuid;
	readonly deletedAt?: Instant;
}

/** What lies in the trash: activities, and records of the types that they refer to. */
export type Trash = { activity: readonly Activity[] } & { [Type in ReferredType]: readonly Deleted[] };

/** Those chosen, and those that went away together with their series or with their calendar. */
function activitiesWith(chosen: ReadonlySet<Uuid>, { activity, calendar }: Trash): Activity[] {
	const deletedAt = new Map([...activity, ...calendar].filter(({ id }) => chosen.has(id)).map((one) => [one.id, one.deletedAt]));
	return activity.filter(
		(one) => chosen.has(one.id) || [one.seriesId, one.calendarId].some((id) => id !== undefined && deletedAt.get(id) === one.deletedAt),
	);
}

/**
 * Takes records out of the trash, and with them whatever they cannot be shown without: the calendar, tags and members
 * of an activity, the occurrences that went away with their series, the activities that went away with their calendar.
 */
export function restoreChange(ids: readonly Uuid[], trash: Trash): Change {
	const activities = activitiesWith(new Set(ids), trash);
	const needed = new Set([...ids, ...activities.flatMap(idsIn)]);
	const patches: Patch[] = activities.map(({ id }) => ({ type: 'activity', id, fields: { deletedAt: undefined } }));
	for (const type of referredTypes) {
		for (const { id } of trash[type]) {
			if (needed.has(id)) patches.push({ type, id, fields: { deletedAt: undefined } });
		}
	}
	return { command: 'restore', patches };
}
