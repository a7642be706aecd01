import type { Activity } from '#lib/model/activity.ts';
import type { Change, Patch } from '#lib/model/change.ts';
import { ok, refused, type Result } from '#lib/model/result.ts';
import type { Instant, Uuid } from '#lib/model/scalars.ts';
import type { Stint } from '#lib/model/stint.ts';
import { performersOf } from '../performersOf.ts';

/** Who starts or stops a stint, and when. */
export interface StintContext {
	/** The member at this device. */
	memberId: Uuid;
	/** Their stints that nobody has stopped. */
	running: readonly Stint[];
	now: Instant;
}

const stopped = (running: readonly Stint[], now: Instant): Patch[] =>
	running.map(({ id, start }) => ({ type: 'stint', id, fields: { stop: now > start ? now : start } }));

/**
 * Starts the stopwatch for an activity and, in the same change, stops whatever the member had running (invariant I-15).
 * Refused for those who do not perform it.
 */
export function startStint(id: Uuid, activity: Activity, { memberId, running, now }: StintContext): Result<Change> {
	if (!performersOf(activity).includes(memberId)) return refused({ kind: 'notAPerformer' });
	const fields = { activityId: activity.id, memberId, start: now, createdBy: memberId };
	return ok({ command: 'startStint', patches: [...stopped(running, now), { type: 'stint', id, create: true, fields }] });
}

/** Stops what runs. Refused when nothing does. */
export function stopStint({ running, now }: Omit<StintContext, 'memberId'>): Result<Change> {
	if (running.length === 0) return refused({ kind: 'gone' });
	return ok({ command: 'stopStint', patches: stopped(running, now) });
}

/** Why a stint entered by hand cannot be: it ends before it starts, or has not been yet. Undefined if it can. */
export function stintProblem({ start, stop }: { start: Instant; stop: Instant }, now: Instant) {
	if (stop <= start) return { kind: 'endBeforeStart' } as const;
	return stop > now ? ({ kind: 'stintAhead' } as const) : undefined;
}
