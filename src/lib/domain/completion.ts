import type { Activity, ActivityStatus } from '#lib/model/activity.ts';
import type { Instant } from '#lib/model/scalars.ts';

/** The fields that follow from a status (invariant I-14): `completedAt` is set exactly when it is done. */
export function completionOf(activity: Pick<Activity, 'status' | 'completedAt'>, now: Instant): { completedAt: Instant | undefined } {
	return { completedAt: activity.status === 'done' ? (activity.completedAt ?? now) : undefined };
}

/** The status that ticking off leads to, and back from. */
export function toggledStatus(status: ActivityStatus): ActivityStatus {
	return status === 'done' ? 'planned' : 'done';
}
