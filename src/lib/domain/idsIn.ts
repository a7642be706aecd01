import type { Activity } from '#lib/model/activity.ts';
import type { Uuid } from '#lib/model/scalars.ts';

const idOf = (key: string) => key.slice(key.indexOf(':') + 1);

/** The ids of the records that an activity refers to: without them it would be seen nowhere, or name nobody. */
export function idsIn(activity: Activity): Uuid[] {
	const { calendarId, categoryId, assigneeId, productId, threadId, participants, links, tags, goals, resources } = activity;
	const keyed = [...Object.keys(participants), ...Object.keys(links)].map(idOf);
	const ids = [...Object.keys(tags), ...Object.keys(goals), ...Object.keys(resources)];
	const single = [productId, threadId].filter((id) => id !== undefined);
	return [calendarId, categoryId, assigneeId, ...single, ...keyed, ...ids];
}

/** Record types whose records activities refer to. */
export const referredTypes = [
	'calendar',
	'term',
	'member',
	'company',
	'contact',
	'project',
	'opportunity',
	'campaign',
	'resource',
	'thread',
] as const;
export type ReferredType = (typeof referredTypes)[number];
