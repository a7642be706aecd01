import type { Tz } from '#lib/model/scalars.ts';

/** The UTC offsets of a zone over one stretch of time: `offsets[i]` holds from the instant `starts[i]` on, all in ms. */
interface Stretch {
	starts: number[];
	offsets: number[];
}

/** 366 days: any fixed length does; one of about a year holds two changes as a rule. */
const STRETCH = 366 * 86_400_000;

const zones = new Map<Tz, Map<number, Stretch>>();

/** A zone that this runtime does not know, from a newer one or from outside, is read as UTC: one record must not stop the rest. */
function inZone(at: Temporal.Instant, tz: Tz): Temporal.ZonedDateTime {
	try {
		return at.toZonedDateTimeISO(tz);
	} catch (error) {
		if (error instanceof RangeError) return at.toZonedDateTimeISO('UTC');
		throw error;
	}
}

function readStretch(tz: Tz, index: number): Stretch {
	const from = index * STRETCH;
	let zoned: Temporal.ZonedDateTime | null = inZone(Temporal.Instant.fromEpochMilliseconds(from), tz);
	const stretch: Stretch = { starts: [from], offsets: [zoned.offsetNanoseconds / 1e6] };
	while ((zoned = zoned.getTimeZoneTransition('next')) && zoned.epochMilliseconds < from + STRETCH) {
		stretch.starts.push(zoned.epochMilliseconds);
		stretch.offsets.push(zoned.offsetNanoseconds / 1e6);
	}
	return stretch;
}

function stretchOf(tz: Tz, index: number): Stretch {
	let known = zones.get(tz);
	if (!known) zones.set(tz, (known = new Map<number, Stretch>()));
	let stretch = known.get(index);
	if (!stretch) known.set(index, (stretch = readStretch(tz, index)));
	return stretch;
}

/**
 * What a zone's clocks are ahead of UTC at an instant (epoch ms), in ms; negative west of Greenwich.
 * Read from Temporal once a zone and year, then looked up: zone data do not change under a running program.
 * A name that is no zone here counts as UTC; `isZone` tells.
 */
export function offsetAt(tz: Tz, at: number): number {
	if (tz === 'UTC') return 0;
	const { starts, offsets } = stretchOf(tz, Math.floor(at / STRETCH));
	let index = starts.length - 1;
	while (index > 0 && at < (starts[index] ?? 0)) index--;
	return offsets[index] ?? 0;
}
