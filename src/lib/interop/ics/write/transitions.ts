import { instantOf } from '#lib/domain/time/zone.ts';
import type { Tz } from '#lib/model/scalars.ts';

/** A change of a zone's clocks: when (epoch ms), and what they are ahead of UTC before and after (ms). */
export interface Transition {
	at: number;
	before: number;
	after: number;
}

const offsetOf = (time: Temporal.ZonedDateTime) => time.offsetNanoseconds / 1e6;

/** The changes of a zone's clocks in the years from `from` to `to`, both included, and what held when they began. */
export function transitionsOf(tz: Tz, from: number, to: number): { offset: number; transitions: Transition[] } {
	const start = instantOf(`${String(from).padStart(4, '0')}-01-01T00:00`, 'UTC');
	const end = instantOf(`${String(to).padStart(4, '0')}-12-31T23:59`, 'UTC');
	let time: Temporal.ZonedDateTime | null = Temporal.Instant.fromEpochMilliseconds(start).toZonedDateTimeISO(tz);
	const offset = offsetOf(time);
	const transitions: Transition[] = [];
	let before = offset;
	while ((time = time.getTimeZoneTransition('next')) && time.epochMilliseconds <= end) {
		const after = offsetOf(time);
		if (after !== before) transitions.push({ at: time.epochMilliseconds, before, after });
		before = after;
	}
	return { offset, transitions };
}
