import type { Activity } from '#lib/model/activity.ts';
import type { Civil } from '#lib/model/scalars.ts';
import { isDay, isValidCivil } from './time/civil.ts';

/** The starts that an activity has beside its rule: those that are dates, and with a time of day where `start` has one. */
export function extraStarts({ rdates }: Pick<Activity, 'rdates'>, start: Civil): Civil[] {
	return Object.keys(rdates).filter((civil) => isValidCivil(civil) && (isDay(start) || !isDay(civil)));
}
