import { isZone } from '#lib/domain/time/zone.ts';
import type { Tz } from '#lib/model/scalars.ts';
import { windowsZones } from './windowsZones.ts';

const areas = 'Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific|Etc|US|Canada|Brazil|Mexico|Chile';
const inPath = new RegExp(`(?:^|[^A-Za-z])((?:${areas})[/_-].+)$`, 'i');

/** The name as IANA writes it, or undefined. */
function asIana(name: string): Tz | undefined {
	if (!/^[\w+/-]+$/.test(name) || !isZone(name)) return undefined;
	if (/^(UTC|GMT|Z|Zulu|UCT|Universal|Etc\/(UTC|GMT|UCT|Zulu|Universal))$/i.test(name)) return 'UTC';
	return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name).timeZoneId;
}

/** `Europe_Berlin`, `America-New_York`, `America_Argentina_Buenos_Aires`: separators that file names forced. */
function withSlashes(name: string): Tz | undefined {
	const once = name.replace(/[_-]/, '/');
	return asIana(once) ?? asIana(once.replace(/(?<=\/[^_-]*)[_-]/, '/'));
}

const found = new Map<string, Tz | undefined>();
const foundLimit = 1_000;

/** The IANA zone a name stands for when nothing but the name is known: IANA itself, a path that ends in it, Windows. */
export function zoneNamed(tzid: string): Tz | undefined {
	if (found.has(tzid)) return found.get(tzid);
	const zone = findZone(tzid);
	if (found.size < foundLimit) found.set(tzid, zone);
	return zone;
}

function findZone(tzid: string): Tz | undefined {
	const name = tzid.replace(/^TZID=/i, '').replace(/^["'\s]+|["'\s]+$/g, '');
	const inside = inPath.exec(name)?.[1];
	const windows = name.toLowerCase().replace(/\s+\d*$/, '');
	return (
		asIana(name) ??
		withSlashes(name) ??
		(inside === undefined ? undefined : (asIana(inside) ?? withSlashes(inside))) ??
		windowsZones.get(windows) ??
		windowsZones.get(windows.replace('daylight', 'standard'))
	);
}

let cities: Map<string, Tz> | undefined;

function cityZone(name: string): Tz | undefined {
	cities ??= new Map(
		Intl.supportedValuesOf('timeZone').map((tz) => [
			tz
				.slice(tz.lastIndexOf('/') + 1)
				.replaceAll('_', ' ')
				.toLowerCase(),
			tz,
		]),
	);
	for (const part of name.toLowerCase().split(/[(),;/]+/)) {
		const zone = cities.get(part.trim());
		if (zone !== undefined) return zone;
	}
	return undefined;
}

/**
 * What a zone's name lets one guess: a city in a list (`Amsterdam, Belgrade, Berlin`), or an offset
 * (`(UTC-03:00) Brasilia`, `UTC+11`) as a zone without clock changes.
 */
export function zoneGuessed(tzid: string): Tz | undefined {
	const city = cityZone(tzid);
	if (city !== undefined) return city;
	const [, sign, hours] = /(?:UTC|GMT)\s*([+-])\s*(\d{1,2})(?:[:.]?00)?(?!\d|[:.])/i.exec(tzid) ?? [];
	if (hours === undefined) return undefined;
	// POSIX counts the other way round: Etc/GMT-3 is three hours ahead.
	const zone = Number(hours) === 0 ? 'UTC' : `Etc/GMT${sign === '+' ? '-' : '+'}${Number(hours)}`;
	return isZone(zone) ? zone : undefined;
}
