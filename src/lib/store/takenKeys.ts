import { performersOf } from '#lib/domain/performersOf.ts';
import { resourcesOf } from '#lib/domain/resourcesOf.ts';
import { takesResources, takesTime } from '#lib/domain/takenSpans.ts';
import { dayOf } from '#lib/domain/time/civil.ts';
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
 * The keys under which an activity is found by the people and resources it takes: each of them with the day it lies on
 * (in UTC, `AbC0-_2026-11-25`), and what is long or repeats with the keys of `_lastOn`. What takes nothing has none.
 */
export function takenKeys(activity: Activity, { _first, _lastOn = [] }: Pick<RowExtras, '_first' | '_lastOn'>): Pick<RowExtras, '_taken'> {
	const takers = [...(takesTime(activity) ? performersOf(activity) : []), ...(takesResources(activity) ? resourcesOf(activity) : [])];
	const days = _first === undefined ? _lastOn : [dayOf(_first)];
	const keys = new Set(takers.flatMap((id) => days.map((day) => takerKey(id) + day)));
	return keys.size > 0 ? { _taken: [...keys] } : {};
}
