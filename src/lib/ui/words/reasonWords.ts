import type { OtherHour, TimeReason } from '#lib/domain/timeReasons.ts';
import { dayOf } from '#lib/domain/time/civil.ts';
import { zoneShift } from '#lib/domain/time/zoneShift.ts';
import type { Civil, Tz } from '#lib/model/scalars.ts';
import { formatCivil, formatTime } from './format.ts';
import { formatHours } from './formatHours.ts';
import { localeTag, spoken } from './language.svelte.ts';
import { m } from './m.ts';
import { ofMonths } from './recurrenceClauses.ts';
import { listed } from './recurrenceNames.ts';
import { zoneCity } from './whenWords.ts';

const dayWords = (civil: Civil) => formatCivil(dayOf(civil), { day: 'numeric', month: 'long' });

/** `8–28 March`. */
function daysWords({ from, last }: OtherHour): string {
	if (from === last) return dayWords(from);
	const format = new Intl.DateTimeFormat(localeTag(), { day: 'numeric', month: 'long', timeZone: 'UTC' });
	return format.formatRange(new Date(`${from}T00:00Z`), new Date(`${last}T00:00Z`));
}

/** `14:00 on 8–28 March and 25–31 October`, for each hour that differs from the usual one. */
function otherWords(other: readonly OtherHour[]): string {
	const times = [...new Set(other.map(({ time }) => formatTime(time)))];
	const words = times.map((time) => {
		const days = other.filter((one) => formatTime(one.time) === time).map(daysWords);
		return m.zones_other_hour({ time, days: listed(days, spoken()) });
	});
	return words.join('; ');
}

/** That the clocks of a zone skip a time, and when it is instead; nothing for any other time. */
export function skippedWords(civil: Civil, tz: Tz): string {
	const shift = zoneShift(civil, tz);
	return shift?.kind === 'gap' ? reasonWords({ kind: 'skipped', civil, shown: shift.shown }) : '';
}

/** Why an activity is at the time it is, in a sentence. */
export function reasonWords(reason: TimeReason): string {
	switch (reason.kind) {
		case 'skipped':
			return m.zones_skipped({ day: dayWords(reason.civil), time: formatTime(reason.civil), shown: formatTime(reason.shown) });
		case 'twice':
			return m.zones_twice({ day: dayWords(reason.civil), time: formatTime(reason.civil) });
		case 'length':
			return m.zones_length({ day: dayWords(reason.day), length: formatHours(reason.minutes) });
		case 'noDay':
			return reason.leapYear === undefined
				? m.zones_no_day({ day: reason.day, month: ofMonths([reason.month], spoken()) })
				: m.zones_leap_day({ year: reason.leapYear });
		case 'elsewhere': {
			const words = { city: zoneCity(reason.tz), time: formatTime(reason.time) };
			const { other } = reason;
			return other.length === 0 ? m.zones_elsewhere(words) : m.zones_elsewhere_other({ ...words, other: otherWords(other) });
		}
	}
}
