import type { Civil } from '#lib/model/scalars.ts';
import type { When } from '#lib/model/when.ts';
import { addDays } from '../time/arithmetic.ts';
import { dayOf, timeOf } from '../time/civil.ts';
import { workingDay } from '../time/workingDay.ts';

/**
 * When to try again whom one did not reach: at the same time on the next working day after the later of the plan and
 * `now`, a wall clock in the zone of the plan. A plan without a time gives a day.
 */
export function nextTry({ start, due }: When, now: Civil): Civil {
	const planned = due ?? start ?? dayOf(now);
	const day = workingDay(addDays(dayOf(planned) > dayOf(now) ? dayOf(planned) : dayOf(now), 1));
	const time = timeOf(planned);
	return time === undefined ? day : `${day}T${time}`;
}
