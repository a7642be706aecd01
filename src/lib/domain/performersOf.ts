import type { Activity } from '#lib/model/activity.ts';
import type { PartyKey } from '#lib/model/participants.ts';
import type { Uuid } from '#lib/model/scalars.ts';

const memberPrefix = 'member:';

/** The members who do it: those entered as performers, and always the assignee (invariant I-10 as a reading rule). */
export function performersOf({ assigneeId, participants }: Pick<Activity, 'assigneeId' | 'participants'>): Uuid[] {
	const entered = Object.entries(participants).flatMap(([key, participation]) =>
		key.startsWith(memberPrefix) && participation?.role === 'performer' ? [key.slice(memberPrefix.length)] : [],
	);
	return [...new Set([...(assigneeId ? [assigneeId] : []), ...entered])];
}

/** The key of a member among participants. */
export function memberKey(id: Uuid): PartyKey {
	return `${memberPrefix}${id}` as PartyKey;
}
