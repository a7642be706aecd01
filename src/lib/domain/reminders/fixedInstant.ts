import type { FixedTime } from '#lib/model/reminder.ts';
import type { Tz } from '#lib/model/scalars.ts';
import { isValidCivil } from '../time/civil.ts';
import { instantOf } from '../time/zone.ts';

/** The instant (epoch ms) of a fixed time, whose wall clocks are those of `tz`; undefined for a day that there is not. */
export function fixedInstant(at: FixedTime, tz: Tz): number | undefined {
	if (!at.endsWith('Z')) return isValidCivil(at) ? instantOf(at, tz) : undefined;
	const instant = Date.parse(at);
	return Number.isNaN(instant) ? undefined : instant;
}
