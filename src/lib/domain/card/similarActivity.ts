import type { Activity } from '#lib/model/activity.ts';
import type { Uuid } from '#lib/model/scalars.ts';
import { firstStatus } from '../newActivity.ts';

/** Who plans the copy, and when, in epoch milliseconds. */
interface Copying {
	id: Uuid;
	memberId: Uuid;
	now: number;
}

/**
 * Another activity filled alike (S3-48): of what came of the first one nothing is taken over, nor its bookings, which
 * are its own; whoever plans it is its requester (I-9).
 */
export function similarActivity(activity: Activity, { id, memberId, now }: Copying): Activity {
	const { completedAt: _at, outcome: _outcome, seriesId: _series, recurrenceId: _one, uid: _uid, foreign: _foreign, ...rest } = activity;
	const reminders = Object.fromEntries(
		Object.entries(activity.reminders).flatMap(([key, one]) => (one ? [[key, { ...one, acknowledged: {} }] as const] : [])),
	);
	const at = new Date(now).toISOString();
	return {
		...rest,
		id,
		createdAt: at,
		createdBy: memberId,
		status: firstStatus({ kind: activity.kind }, activity.when, now),
		details: '',
		exdates: {},
		rdates: {},
		acknowledged: {},
		resources: {},
		incomplete: false,
		reminders,
	};
}
