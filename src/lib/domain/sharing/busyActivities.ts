import type { Activity } from '#lib/model/activity.ts';
import type { BusyBlock } from '#lib/model/busyBlock.ts';
import { emptyValues } from '#lib/model/emptyRecord.ts';
import type { Tz, Uuid } from '#lib/model/scalars.ts';
import { civilOf } from '../time/zone.ts';

/** Whether something stands for a stretch in which a colleague has no time: nothing more is known of it here. */
export const isBusyOnly = ({ calendarId }: Pick<Activity, 'calendarId'>) => calendarId === '';

/**
 * Busy times of colleagues as activities without words, by the clocks of `tz`, so that whatever asks who is free counts
 * them. One's own (`self`) are left out, for the activities that they were made of are here.
 */
export function busyActivities(blocks: readonly BusyBlock[], self: Uuid, tz: Tz): Activity[] {
	const clock = (instant: string) => civilOf(Date.parse(instant), tz);
	return blocks
		.filter(({ memberId }) => memberId !== self)
		.map(({ id, createdAt, createdBy, memberId, from, to }) => {
			const values = emptyValues('activity') as unknown as Activity;
			return { ...values, id, createdAt, createdBy, assigneeId: memberId, when: { start: clock(from), end: clock(to), tz } };
		});
}
