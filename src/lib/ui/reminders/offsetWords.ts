import { minuteNumber } from '#lib/domain/time/minuteNumber.ts';
import { addMinutes } from '#lib/domain/time/arithmetic.ts';
import { dayOf } from '#lib/domain/time/civil.ts';
import { formatTime } from '../words/format.ts';
import { m } from '../words/m.ts';

const hour = 60;
const day = 24 * hour;
const week = 7 * day;

/** So many minutes before something, in the largest unit that fits: `1 hour before`, `3 days before`, `at the time`. */
export function offsetWords(minutes: number): string {
	if (minutes === 0) return m.offset_at();
	if (minutes < 0) return m.offset_after({ count: -minutes });
	if (minutes % week === 0) return m.offset_weeks({ count: minutes / week });
	if (minutes % day === 0) return m.offset_days({ count: minutes / day });
	if (minutes % hour === 0) return m.offset_hours({ count: minutes / hour });
	return m.offset_minutes({ count: minutes });
}

/** The same of a whole day, where what counts is the hour: `1 day before, 09:00`. */
export function dayOffsetWords(minutes: number): string {
	// Any day will do: the words name none.
	const midnight = '2024-01-10T00:00';
	const at = addMinutes(midnight, -minutes);
	const days = (minuteNumber(dayOf(midnight)) - minuteNumber(dayOf(at))) / day;
	const time = formatTime(at);
	if (days === 0) return m.offset_same_day({ time });
	return days > 0 ? `${m.offset_days({ count: days })}, ${time}` : `${m.offset_after_days({ count: -days })}, ${time}`;
}
