import type { Activity } from '#lib/model/activity.ts';
import type { Patch } from '#lib/model/change.ts';
import type { Civil, Instant, Uuid } from '#lib/model/scalars.ts';
import type { Thread } from '#lib/model/thread.ts';
import { deleteOccurrences } from '../series.ts';
import { spanOf } from '../span.ts';
import { comesNext } from './comesNext.ts';

/** Who closes a thread, why, and when. */
export interface Closing {
	reason: string;
	memberId: Uuid;
	now: Instant;
	/** Today: what is planned from here on is called off. */
	day: Civil;
}

/** Calls off what is left of an open step; what took place of a series stays. */
function callOff(activity: Activity, { now, day }: Closing): Patch[] {
	const next = comesNext(activity, day);
	if (next === undefined) return [];
	const cancelled: Patch = { type: 'activity', id: activity.id, fields: { status: 'cancelled' } };
	if (activity.when.rrule === undefined || next === spanOf(activity.when)?.start) return [cancelled];
	// Those that became records of their own are steps of the thread themselves.
	return deleteOccurrences({ series: activity, recurrenceId: next, replaced: [] }, 'following', now);
}

/** Closes a thread: nothing is planned in it any more, for what was is called off with it (invariant I-17, S5-12). */
export function closeThread(thread: Pick<Thread, 'id'>, activities: readonly Activity[], closing: Closing): Patch[] {
	const { reason, memberId, now } = closing;
	const fields = { closedAt: now, closedBy: memberId, closeReason: reason };
	return [{ type: 'thread', id: thread.id, fields }, ...activities.flatMap((activity) => callOff(activity, closing))];
}

/** Opens a closed thread again; what was called off stays so. */
export function reopenThread({ id }: Pick<Thread, 'id'>): Patch[] {
	return [{ type: 'thread', id, fields: { closedAt: undefined, closedBy: undefined, closeReason: undefined } }];
}
