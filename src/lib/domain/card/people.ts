import type { Activity } from '#lib/model/activity.ts';
import type { Participants, PartyKey, Response } from '#lib/model/participants.ts';
import type { LinkKey } from '#lib/model/linkKey.ts';
import type { SetOf, Uuid } from '#lib/model/scalars.ts';
import { memberKey, performersOf } from '../performersOf.ts';
import { givenStatus } from './givenStatus.ts';

const entriesOf = (participants: Participants) => Object.entries(participants) as [PartyKey, NonNullable<Participants[PartyKey]>][];

/**
 * An activity that these members do, the first of them the assignee, with the status that goes with it; nobody at all
 * changes nothing (I-10). `by` gives it to them: whom he adds has not answered yet, but for himself.
 */
export function withPerformers(activity: Activity, performers: readonly Uuid[], by: Uuid): Activity {
	const [assigneeId] = performers;
	if (assigneeId === undefined) return activity;
	const others = entriesOf(activity.participants).filter(
		([key, { role }]) => role !== 'performer' && !performers.some((id) => memberKey(id) === key),
	);
	const before = performersOf(activity);
	const doing = performers.map((id): [PartyKey, Participants[PartyKey]] => {
		const held = activity.participants[memberKey(id)];
		const agreed = id === by || before.includes(id);
		return [memberKey(id), { ...held, role: 'performer', response: held?.response ?? (agreed ? 'accepted' : 'needs_action') }];
	});
	const given = { ...activity, assigneeId, participants: Object.fromEntries([...doing, ...others]) };
	return { ...given, status: givenStatus(activity, given) };
}

/** An activity that somebody attends, or no longer attends; those who do it stay who they are. */
export function withAttendee(activity: Activity, key: PartyKey, attends: boolean): Activity {
	const { [key]: held, ...others } = activity.participants;
	if (held?.role === 'performer') return activity;
	const entry = attends ? { [key]: held ?? ({ role: 'attendee', response: 'needs_action' } as const) } : {};
	return { ...activity, participants: { ...others, ...entry } };
}

/** An activity in which somebody answered. */
export function withResponse(activity: Activity, key: PartyKey, response: Response): Activity {
	const held = activity.participants[key];
	return held ? { ...activity, participants: { ...activity.participants, [key]: { ...held, response } } } : activity;
}

/** Whether it is with somebody outside: only then it has a direction and contact persons (I-11). */
export function isWithSomebody(links: SetOf<LinkKey>): boolean {
	return Object.keys(links).some((key) => key.startsWith('company:') || key.startsWith('contact:'));
}

/** An activity about this; without a company or a contact it loses its direction, its contact persons (I-11) and its thread. */
export function withLinks(activity: Activity, links: SetOf<LinkKey>): Activity {
	if (isWithSomebody(links)) return { ...activity, links };
	const { direction: _direction, threadId: _threadId, ...rest } = activity;
	const members = entriesOf(activity.participants).filter(([key]) => !key.startsWith('contact:'));
	return { ...rest, links, participants: Object.fromEntries(members) };
}

/** The members who attend without doing it. */
export function attendeesOf(activity: Activity): Uuid[] {
	const performers = new Set(performersOf(activity));
	return entriesOf(activity.participants).flatMap(([key]) => {
		const id = key.slice('member:'.length);
		return key.startsWith('member:') && !performers.has(id) ? [id] : [];
	});
}

/** The contacts who take part. */
export function contactsOf({ participants }: Pick<Activity, 'participants'>): Uuid[] {
	return Object.keys(participants).flatMap((key) => (key.startsWith('contact:') ? [key.slice('contact:'.length)] : []));
}
