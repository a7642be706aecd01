import type { Activity } from '#lib/model/activity.ts';
import type { FieldValues } from '#lib/model/change.ts';
import { foreignIn } from './newerFields.ts';

/** Of the content of a cancellation what it says: the words, the time and the foreign lines it lacks stay as they are. */
export function whatItSays(content: FieldValues<'activity'>, held: Activity): FieldValues<'activity'> {
	const { subject, description, location = held.location, when, foreign, ...rest } = content;
	const isTimed = when?.start !== undefined || when?.due !== undefined;
	const before = foreignIn(held);
	const { lines, alarms } = before ?? {};
	const kept = before && { ...(lines && { lines }), ...(alarms && { alarms }) };
	return {
		...rest,
		...(subject && { subject }),
		...(description && { description }),
		...(location !== undefined && { location }),
		...(isTimed && { when }),
		foreign: { ...(foreign as object), ...kept },
	};
}
