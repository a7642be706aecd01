import { emptyValues } from '#lib/model/emptyRecord.ts';
import type { Activity } from '#lib/model/activity.ts';

/** An activity with what a test says of it. */
export function activityWith(id: string, fields: Partial<Activity> = {}): Activity {
	const empty = emptyValues('activity') as Omit<Activity, 'id' | 'createdAt'>;
	const when = { start: '2026-11-24T10:00', end: '2026-11-24T11:00', tz: 'Europe/Rome' };
	return {
		...empty,
		id,
		createdAt: '2026-11-01T08:00:00.000Z',
		createdBy: 'me',
		categoryId: 'meeting',
		when,
		...fields,
	};
}

/** A whole day. */
export const on = (day: string) => ({ start: day, tz: 'Europe/Rome' });
