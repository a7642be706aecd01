import type { Civil, Tz } from '#lib/model/scalars.ts';
import { addDays, addMinutes } from './arithmetic.ts';
import { atTime } from './civil.ts';
import { twoDigits } from './dayNumber.ts';
import { civilOf, instantOf } from './zone.ts';
import { minutesAhead, zoneShift } from './zoneShift.ts';

/** What the clocks of a second zone show beside the hours of some days. */
export interface SecondClock {
	/** The days it holds for, the last exclusive. */
	from: Civil;
	to: Civil;
	/** An instant (epoch ms) of these days, to name the zone by. */
	at: number;
	/** The minutes by which the second zone is ahead then. */
	ahead: number;
	/** For each hour 0..23 the clock time in the second zone; nothing for an hour that is skipped here. */
	hours: (Civil | undefined)[];
}

const hours = Array.from({ length: 24 }, (_, hour) => `${twoDigits(hour)}:00`);

/** Of one day, hour by hour, so that a change of either zone on that day is in it. */
function ofOneDay(day: Civil, tz: Tz, second: Tz): (Civil | undefined)[] {
	return hours.map((hour) => {
		const civil = atTime(day, hour);
		return zoneShift(civil, tz)?.kind === 'gap' ? undefined : civilOf(instantOf(civil, tz), second);
	});
}

/**
 * What clocks in `second` show at each hour of the days from the first to, exclusively, the last, as those in `tz` have
 * them: one column for days on which the zones are equally far apart, as they are at noon, and another from the day on
 * which either changes its clocks.
 */
export function secondClocks(from: Civil, to: Civil, tz: Tz, second: Tz): SecondClock[] {
	const found: SecondClock[] = [];
	for (let day = from; day < to; day = addDays(day, 1)) {
		const at = instantOf(atTime(day, '12:00'), tz);
		const ahead = minutesAhead(at, tz, second);
		const last = found.at(-1);
		if (last?.ahead === ahead) last.to = addDays(day, 1);
		else found.push({ from: day, to: addDays(day, 1), at, ahead, hours: hours.map((hour) => addMinutes(atTime(day, hour), ahead)) });
	}
	const [only] = found;
	if (only && addDays(from, 1) === to) only.hours = ofOneDay(from, tz, second);
	return found;
}
