import type { Activity } from '#lib/model/activity.ts';
import type { Civil } from '#lib/model/scalars.ts';
import { convert } from '../time/zone.ts';

type Dated = Pick<Activity, 'kind' | 'when' | 'rdates' | 'completedAt' | 'createdAt'>;

/**
 * When something that is no longer open took place: a whole day, or a minute in UTC. That is when it was planned for; of
 * a task and a series, when somebody had done them; and of what nobody gave a day, when it was done or written down.
 */
export function tookPlace({ kind, when, rdates, completedAt, createdAt }: Dated): Civil {
	const repeats = when.rrule !== undefined || Object.keys(rdates).length > 0;
	const planned = when.start ?? when.due;
	if (planned !== undefined && (completedAt === undefined || (kind !== 'task' && !repeats))) return convert(planned, when.tz, 'UTC');
	return (completedAt ?? createdAt).slice(0, 'YYYY-MM-DDTHH:mm'.length);
}

/** A day or a minute as text that sorts the newest first: an index is read forwards, and backwards ten times as slowly. */
export function newestFirst(civil: Civil): string {
	return civil.replace(/\d/g, (digit) => String(9 - Number(digit)));
}
