import { takersOf } from '#lib/domain/takenSpans.ts';
import type { Activity } from '#lib/model/activity.ts';
import type { Uuid } from '#lib/model/scalars.ts';
import { packId } from './packedId.ts';
import type { RowExtras } from './row.ts';

/**
 * The end of an id, which tells the people and rooms of a firm apart in little space. Two that end alike have their
 * activities read for one another, in vain and without harm.
 */
export const takerKey = (id: Uuid): string => packId(id).slice(-6);

/**
 * Keys under which what is long or repeats is found by the people and resources it takes: the keys of `_lastOn`, for
 * each of them. All that a firm ever planned without an end lies on any day, and only some of it is anybody's.
 */
export function takenKeys(activity: Activity, { _lastOn = [] }: Pick<RowExtras, '_lastOn'>): Pick<RowExtras, '_taken'> {
	const keys = new Set(takersOf(activity).flatMap((id) => _lastOn.map((day) => takerKey(id) + day)));
	return keys.size > 0 ? { _taken: [...keys] } : {};
}
