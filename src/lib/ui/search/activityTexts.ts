import type { Activity } from '#lib/model/activity.ts';
import { fold } from './fold.ts';

/** What of an activity is searched. */
export interface ActivityTexts {
	/** The number of the activity in the index: cheaper by far than its id. */
	id: number;
	subject: string;
	/** Description, how it went, place, phone, address. */
	text: string;
	/** The ids of its category and tags: their names are looked up when something is asked, so a new name costs nothing. */
	labels: string;
}

/** The most that is searched of one text; longer ones are found by their beginning. */
export const mostOfOne = 4_000;

/** The folded texts of an activity, at most `room` characters of the long ones. */
export function textsOf(activity: Activity, id: number, room = mostOfOne): ActivityTexts {
	const { subject, description, details, location, phone, email, categoryId, tags } = activity;
	const long = [location, phone, email, description, details].filter(Boolean).join('\n');
	return {
		id,
		subject: fold(subject.slice(0, 400)),
		text: fold(long.slice(0, Math.min(room, mostOfOne))),
		labels: [categoryId, ...Object.keys(tags)].join(' '),
	};
}
