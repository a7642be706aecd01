import { performersOf } from '#lib/domain/performersOf.ts';
import { lastDayOf, spanOf } from '#lib/domain/span.ts';
import type { Activity } from '#lib/model/activity.ts';
import { isOpen } from '#lib/model/status.ts';
import type { RowExtras } from './row.ts';
import { takerKey } from './takenKeys.ts';

/**
 * Keys of what is open, for each who is to do it: from the day after on it is overdue. A series never is: nobody makes
 * up for a missed day.
 */
export function overdueKeys({ status, when, rdates, ...who }: Activity): Pick<RowExtras, '_openUntil'> {
	const repeats = when.rrule !== undefined || Object.keys(rdates).length > 0;
	const span = isOpen(status) && !repeats ? spanOf(when) : undefined;
	return span ? { _openUntil: performersOf(who).map((id) => takerKey(id) + lastDayOf(span)) } : {};
}
