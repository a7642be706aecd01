import type { ActivityStatus } from '#lib/model/activity.ts';
import type { FieldValues } from '#lib/model/change.ts';
import type { Participants } from '#lib/model/participants.ts';
import type { Reminders } from '#lib/model/reminder.ts';
import type { Instant, Json, SetOf } from '#lib/model/scalars.ts';
import { isOpen } from '#lib/model/status.ts';
import { acknowledgementKey } from '#lib/domain/reminders/acknowledgement.ts';
import { addDays } from '#lib/domain/time/arithmetic.ts';
import { isDay } from '#lib/domain/time/civil.ts';
import { civilOf, instantOf } from '#lib/domain/time/zone.ts';
import type { ImportedActivity } from './imported.ts';
import type { ImportOptions } from './importOptions.ts';
import { ownCategory, ownContent, ownPeople } from './ownContent.ts';
import type { TagFinder } from './tagFinder.ts';

/** When an event is over; undefined for what repeats or has no time. */
function overAt({ when, rdates }: ImportedActivity): Instant | undefined {
	if (when.start === undefined || when.rrule !== undefined || Object.keys(rdates).length > 0) return undefined;
	const { start, end, tz } = when;
	const last = end ?? (isDay(start) ? addDays(start, 1) : start);
	return `${civilOf(instantOf(last, tz), 'UTC')}:00.000Z`;
}

/** The status here and now: past work is entered as done (S3-53), and what is done has a time of it. */
function statusAt(activity: ImportedActivity, now: Instant): { status: ActivityStatus; completedAt?: Instant } {
	const over = activity.kind === 'event' ? overAt(activity) : undefined;
	const isPast = over !== undefined && over < now;
	const status = isPast && isOpen(activity.status) ? 'done' : activity.status;
	if (status !== 'done') return { status };
	return { status, completedAt: activity.completedAt ?? (isPast ? over : (activity.foreign.version.modified ?? now)) };
}

function remindersOf({ reminders }: ImportedActivity, memberId: string): Reminders {
	return Object.fromEntries(
		reminders.map(({ id, trigger, channel, text }) => [
			id,
			{ trigger, channel, audience: 'me' as const, by: memberId, ...(text !== undefined && { text }) },
		]),
	);
}

/** What was dismissed elsewhere is dismissed here (RFC 9074 §6.1). */
function acknowledgedOf({ reminders }: ImportedActivity, memberId: string): SetOf<string> {
	const keys = reminders.flatMap(({ id, acknowledgedAt }) =>
		acknowledgedAt === undefined ? [] : [acknowledgementKey(id, memberId, acknowledgedAt)],
	);
	return Object.fromEntries(keys.map((key) => [key, true]));
}

/** The fields that a file speaks for, now and whenever it brings a newer version. */
export function contentOf(activity: ImportedActivity, options: ImportOptions, tags: TagFinder): FieldValues<'activity'> {
	const { subject, description, location, priority, busy, when, exdates, rdates, seriesId, recurrenceId, uid } = activity;
	const own = activity.own?.intact ? activity.own : undefined;
	const { status, completedAt } = activity;
	const exactly = { status, ...(completedAt !== undefined && { completedAt }) };
	return {
		subject,
		...(own ? exactly : statusAt(activity, options.now)),
		priority,
		when,
		exdates,
		rdates,
		...(seriesId !== undefined && { seriesId }),
		...(recurrenceId !== undefined && { recurrenceId }),
		busy,
		...(location !== undefined && { location }),
		description,
		// Of Daybook's own the first name is the category; `ownContent` reads the others.
		tags: activity.own ? {} : tags.find(activity.categories),
		reminders: remindersOf(activity, options.memberId),
		acknowledged: acknowledgedOf(activity, options.memberId),
		...(!own && { foreign: activity.foreign as unknown as Json }),
		...(uid !== undefined && { uid }),
		...(activity.own && ownContent(activity, activity.own, tags)),
	};
}

/** The fields that a new activity gets from whoever imports it; later versions of the file leave them alone. */
export function placeOf(activity: ImportedActivity, options: ImportOptions): FieldValues<'activity'> {
	const { calendarId, categoryIds, memberId, response = 'accepted' } = options;
	const { kind } = activity;
	if (activity.own) return { calendarId, ...ownCategory(activity, options), ...ownPeople(activity, options) };
	const participants: Participants = {};
	participants[`member:${memberId}`] = { role: 'performer', response };
	return { calendarId, categoryId: categoryIds[kind], kind, assigneeId: memberId, participants };
}
