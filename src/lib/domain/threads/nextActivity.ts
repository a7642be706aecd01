import type { Activity } from '#lib/model/activity.ts';
import type { Calendar } from '#lib/model/calendar.ts';
import type { LinkKey } from '#lib/model/linkKey.ts';
import type { Participants, Participation } from '#lib/model/participants.ts';
import type { Civil, SetOf, Tz, Uuid } from '#lib/model/scalars.ts';
import type { Term } from '#lib/model/term.ts';
import type { Thread } from '#lib/model/thread.ts';
import { newActivity } from '../newActivity.ts';
import { whenForKind } from '../whenForKind.ts';

/** What a next step is made from. */
export interface NextActivity {
	id: Uuid;
	thread: Pick<Thread, 'id' | 'link'>;
	/** What it follows: its people, links and ways to reach them are taken over. */
	after: Activity | undefined;
	category: Term;
	subject: string;
	/** A day, or a day with its time. */
	at: Civil;
	tz: Tz;
	calendarId: Uuid;
	calendar?: Calendar | undefined;
	memberId: Uuid;
	/** Epoch milliseconds. */
	now: number;
}

/** Those who do it do the next one too; contacts are yet to be asked. */
function peopleOf({ participants }: Activity): Participants {
	const asked = Object.entries(participants).flatMap(([key, one]): [string, Participation][] => {
		if (key.startsWith('contact:')) return [[key, { role: 'attendee', response: 'needs_action' }]];
		return one?.role === 'performer' ? [[key, { role: one.role, response: one.response }]] : [];
	});
	return Object.fromEntries(asked);
}

/** The next step of a thread, planned from the one before it (S5-08). */
export function nextActivity({ id, thread, after, category, subject, at, tz, ...rest }: NextActivity): Activity {
	const kind = category.kind ?? 'event';
	const when = whenForKind({ start: at, tz }, kind, category.minutes);
	const step = { ...newActivity({ ...rest, id, when, category, subject }), threadId: thread.id };
	const links: SetOf<string> = { ...after?.links, [thread.link as LinkKey]: true };
	if (!after) return { ...step, links };
	return {
		...step,
		links,
		followsId: after.id,
		assigneeId: after.assigneeId,
		participants: peopleOf(after),
		...(after.phone !== undefined && { phone: after.phone }),
		...(after.email !== undefined && { email: after.email }),
	};
}
