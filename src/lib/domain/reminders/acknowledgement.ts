import type { Activity } from '#lib/model/activity.ts';
import type { FieldValues } from '#lib/model/change.ts';
import type { Instant, Uuid } from '#lib/model/scalars.ts';

/** The member of the set `acknowledged` that says: this member dismissed this reminder for all that was due until then. */
export function acknowledgementKey(reminderId: Uuid, memberId: Uuid, until: Instant): string {
	return `${reminderId}/${memberId}/${until}`;
}

function keysOf({ acknowledged }: Pick<Activity, 'acknowledged'>, reminderId: Uuid, memberId: Uuid): string[] {
	const prefix = acknowledgementKey(reminderId, memberId, '');
	return Object.keys(acknowledged).filter((key) => key.startsWith(prefix));
}

const untilOf = (key: string) => Date.parse(key.slice(key.lastIndexOf('/') + 1));

/**
 * Until when, in epoch milliseconds, a member has dismissed a reminder; before all time if never. One instant speaks for
 * every occurrence of a repeating activity before it (RFC 9074 §6.1), and of two the later one counts, so that it merges.
 */
export function acknowledgedUntil(activity: Pick<Activity, 'acknowledged'>, reminderId: Uuid, memberId: Uuid): number {
	const times = keysOf(activity, reminderId, memberId).map(untilOf);
	return times.reduce((latest, time) => (time > latest ? time : latest), -Infinity);
}

/** What is to be written so that a member has dismissed a reminder until `at` (epoch ms); the older entries go. */
export function acknowledgedFields(
	activity: Pick<Activity, 'acknowledged'>,
	reminderId: Uuid,
	memberId: Uuid,
	at: number,
): FieldValues<'activity'>['acknowledged'] {
	if (acknowledgedUntil(activity, reminderId, memberId) >= at) return {};
	const older = keysOf(activity, reminderId, memberId).map((key) => [key, undefined] as const);
	const key = acknowledgementKey(reminderId, memberId, new Date(at).toISOString());
	return { ...Object.fromEntries(older), [key]: true };
}
