import type { Activity } from '#lib/model/activity.ts';
import type { Participants, PartyKey } from '#lib/model/participants.ts';
import type { Uuid } from '#lib/model/scalars.ts';
import { firstStatus } from '../newActivity.ts';
import { memberKey } from '../performersOf.ts';
import { givenStatus } from './givenStatus.ts';

/** Who plans the copy, and when, in epoch milliseconds. */
interface Copying {
	id: Uuid;
	memberId: Uuid;
	now: number;
}

/** The same people, none of whom has answered yet but whoever plans it. */
function askedAnew(participants: Participants, memberId: Uuid): Participants {
	const entries = Object.entries(participants) as [PartyKey, Participants[PartyKey]][];
	return Object.fromEntries(
		entries.map(([key, held]) => [key, held && { role: held.role, response: key === memberKey(memberId) ? 'accepted' : 'needs_action' }]),
	);
}

/**
 * Another activity filled alike (S3-48): of what came of the first one nothing is taken over, nor its bookings, which
 * are its own, nor what anybody answered; whoever plans it is its requester (I-9).
 */
export function similarActivity(activity: Activity, { id, memberId, now }: Copying): Activity {
	const { completedAt: _at, outcome: _outcome, seriesId: _series, recurrenceId: _one, uid: _uid, foreign: _foreign, ...rest } = activity;
	const reminders = Object.fromEntries(
		Object.entries(activity.reminders).flatMap(([key, one]) => (one ? [[key, { ...one, acknowledged: {} }] as const] : [])),
	);
	const own = { kind: activity.kind, status: firstStatus({ kind: activity.kind }, activity.when, now), createdBy: memberId };
	return {
		...rest,
		...own,
		id,
		createdAt: new Date(now).toISOString(),
		status: givenStatus({ ...own, assigneeId: memberId }, { ...own, assigneeId: activity.assigneeId }),
		participants: askedAnew(activity.participants, memberId),
		details: '',
		exdates: {},
		rdates: {},
		acknowledged: {},
		resources: {},
		incomplete: false,
		reminders,
	};
}
