import { dayOf } from '#lib/domain/time/civil.ts';
import { civilOf } from '#lib/domain/time/zone.ts';
import type { Civil, Instant, Tz } from '#lib/model/scalars.ts';
import { formatLongDay, formatShortDay, formatTime, nearDay } from './format.ts';

/** A moment as people here say it. */
export interface MomentWords {
	/** `Yesterday`, `Tue 24 Nov`. */
	day: string;
	/** `10:12`. */
	time: string;
	/** `Tuesday 24 November 2026, 10:12`. */
	full: string;
	/** The day it fell on here. */
	civilDay: Civil;
}

/** When something happened, in words, as clocks in `tz` showed it. */
export function momentWords(at: Instant, tz: Tz, today: Civil): MomentWords {
	const civil = civilOf(Date.parse(at), tz);
	const civilDay = dayOf(civil);
	const time = formatTime(civil);
	return {
		day: nearDay(civilDay, today) ?? formatShortDay(civil),
		time,
		full: `${formatLongDay(civil)}, ${time}`,
		civilDay,
	};
}
