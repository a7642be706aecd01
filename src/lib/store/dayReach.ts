import { addDays } from '#lib/domain/time/arithmetic.ts';
import { dayOf, isDay } from '#lib/domain/time/civil.ts';
import type { Civil, Tz } from '#lib/model/scalars.ts';
import type { DaybookDb } from './db.ts';
import { searchKey } from './searchKey.ts';

/** A question about days: from the first to, exclusively, the last, as clocks in `tz` show them; or to a time of the last. */
export interface DayRange {
	from: Civil;
	to: Civil;
	tz: Tz;
}

/** What a range of days reaches. */
export interface DayReach {
	/** Keys of what lies within one day; the last is exclusive. */
	low: string;
	high: string;
	/** The days on which something longer may touch it; the last is exclusive. */
	from: Civil;
	to: Civil;
}

/** What a range reaches, which depends on the zones that something was planned in. */
export async function dayReach(db: DaybookDb, { from, to, tz }: DayRange): Promise<DayReach> {
	const zones = ((await db.meta.get('zones'))?.value ?? []) as Tz[];
	// Within one zone nothing short crosses midnight; in another zone's days it may, by less than a day.
	const reach = zones.every((zone) => zone === tz) ? 0 : 1;
	const first = addDays(dayOf(from), -reach);
	const low = [first, searchKey(`${first}T00:00`, tz)].sort()[0]!;
	// The keys of a whole day sort before all clock times of it.
	const last = isDay(to) ? [to, searchKey(`${to}T00:00`, tz)] : [`${dayOf(to)} `, searchKey(to, tz)];
	const after = isDay(to) ? to : addDays(dayOf(to), 1);
	return { low, high: last.sort()[1]!, from: first, to: addDays(after, reach) };
}
