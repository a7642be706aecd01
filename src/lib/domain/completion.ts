import type { Activity, ActivityStatus, Outcome } from '#lib/model/activity.ts';
import type { Instant } from '#lib/model/scalars.ts';

/**
 * The fields that follow from a status: `completedAt` is set exactly when it is done (invariant I-14), and only what is
 * done has an outcome (I-12).
 */
export function completionOf(
	activity: Pick<Activity, 'status' | 'completedAt' | 'outcome'>,
	now: Instant,
): { completedAt: Instant | undefined; outcome: Outcome | undefined } {
	const done = activity.status === 'done';
	return { completedAt: done ? (activity.completedAt ?? now) : undefined, outcome: done ? activity.outcome : undefined };
}

/** Whether it is done, had goals, and nobody has said if they were reached (invariant I-12, S3-31). */
export function lacksOutcome({ status, goals, outcome }: Pick<Activity, 'status' | 'goals' | 'outcome'>): boolean {
	return status === 'done' && outcome === undefined && Object.values(goals).some(Boolean);
}

/** Whether somebody has yet to complete what is written of it (invariant I-20), or to say its outcome, as after a merge. */
export function isToComplete(activity: Pick<Activity, 'status' | 'goals' | 'outcome' | 'incomplete' | 'deletedAt'>): boolean {
	return activity.deletedAt === undefined && (activity.incomplete || lacksOutcome(activity));
}

/** The status that ticking off leads to, and back from. */
export function toggledStatus(status: ActivityStatus): ActivityStatus {
	return status === 'done' ? 'planned' : 'done';
}
