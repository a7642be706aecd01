import { isDay } from '#lib/domain/time/civil.ts';
import { convert } from '#lib/domain/time/zone.ts';
import type { Civil, Tz } from '#lib/model/scalars.ts';
import type { EntryContext } from './entryContext.ts';
import type { Property } from './property.ts';
import { readTime } from './readTime.ts';

/** A time of a file with the zone it is given in; whole days and floating times have the viewer's. */
export interface PlacedTime {
	civil: Civil;
	tz: Tz;
	utc: boolean;
	seconds: number;
}

/** Reads one value of a date property in the zone of its TZID; undefined, with a warning, if it is no date. */
export function placeTime(property: Property, context: EntryContext, value = property.value): PlacedTime | undefined {
	const time = readTime(value);
	if (!time) {
		context.warn('dateUnreadable', property.line);
		return undefined;
	}
	const { utc, seconds } = time;
	// Some writers say VALUE=DATE and then give midnight.
	const civil = property.params.get('VALUE') === 'DATE' ? time.civil.slice(0, 10) : time.civil;
	const tzid = property.params.get('TZID')?.trim() ?? '';
	if (utc && !isDay(civil)) return { civil, tz: 'UTC', utc, seconds };
	const tz = tzid === '' || isDay(civil) ? context.viewerZone : context.zoneOf(tzid, civil);
	return { civil, tz, utc: tz === 'UTC' && !isDay(civil), seconds };
}

/** A placed time as a wall clock of another zone; a whole day stays what it is. */
export function clockIn(time: PlacedTime, tz: Tz): Civil {
	return convert(time.civil, time.tz, tz);
}
