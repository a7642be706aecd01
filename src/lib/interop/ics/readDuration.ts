/** A DURATION (RFC 5545 §3.3.6): days are nominal, seconds exact. Both have the sign of the whole. */
export interface CalendarDuration {
	days: number;
	seconds: number;
}

// Leniently with the T anywhere: some writers put weeks and days behind it.
const form = /^([+-])?P(?:T?(\d+)W)?(?:T?(\d+)D)?(?:T?(\d+)H)?(?:T?(\d+)M)?(?:T?(\d+)S)?T?$/i;
/** Longer than anything a person plans; what is longer is a mistake or made to hang a program. */
const limitInDays = 36_525;

/** Reads a duration of at most a hundred years; undefined for a longer one and for what is none. */
export function readDuration(value: string): CalendarDuration | undefined {
	const text = value.trim();
	const match = form.exec(text);
	if (!match || !/\d/.test(text)) return undefined;
	const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = match.slice(2).map((part) => Number(part ?? 0));
	const sign = match[1] === '-' ? -1 : 1;
	const whole = { days: weeks * 7 + days, seconds: hours * 3600 + minutes * 60 + seconds };
	if (!(whole.days + whole.seconds / 86_400 <= limitInDays)) return undefined;
	return { days: sign * whole.days, seconds: sign * whole.seconds };
}
