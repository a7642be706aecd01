import { peopleIn, type Person } from './answersIn.ts';
import type { CalendarFile } from './imported.ts';
import type { Civil, Tz, Uuid } from '#lib/model/scalars.ts';

/** What somebody invites to (METHOD:REQUEST, RFC 5546 §3.2.2), as far as an answer must name it. */
export interface Request {
	activityId: Uuid;
	uid: string;
	component: string;
	subject: string;
	sequence: number;
	organizer: Person;
	guests: Person[];
	/** Of one date alone: the date that is meant, by the clocks of a zone. */
	recurrence?: { id: Civil; tz: Tz };
}

/** The invitation that a file holds: the first that says who invites; undefined for any other file. */
export function requestIn({ calendars, activities }: CalendarFile): Request | undefined {
	for (const activity of activities) {
		const [organizer] = calendars[activity.calendar]?.method === 'REQUEST' ? peopleIn(activity, 'ORGANIZER') : [];
		if (!organizer) continue;
		const { id, uid = id, subject, foreign, when, seriesId, recurrenceId } = activity;
		const isAlone = recurrenceId !== undefined && !activities.some((one) => one.id === seriesId);
		return {
			activityId: id,
			uid,
			component: foreign.component,
			subject,
			sequence: foreign.version.sequence,
			organizer,
			guests: peopleIn(activity, 'ATTENDEE'),
			...(isAlone && { recurrence: { id: recurrenceId, tz: when.tz } }),
		};
	}
	return undefined;
}
