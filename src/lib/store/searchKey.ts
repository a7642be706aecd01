import { isDay } from '#lib/domain/time/civil.ts';
import { civilOf, instantOf } from '#lib/domain/time/zone.ts';
import type { Civil, Tz } from '#lib/model/scalars.ts';

/** A wall clock in UTC; whole days stay as they are, and sort before the clock times of their day. */
export function searchKey(civil: Civil, tz: Tz): string {
	return isDay(civil) ? civil : civilOf(instantOf(civil, tz), 'UTC');
}
