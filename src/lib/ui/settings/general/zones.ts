import type { Tz } from '#lib/model/scalars.ts';
import { localeTag } from '../../words/language.svelte.ts';
import { zoneCity } from '../../words/whenWords.ts';

/** A time zone as it is offered. */
export interface ZoneOffer {
	tz: Tz;
	city: string;
	/** `Europe`, `America, Argentina`; empty for UTC. */
	region: string;
}

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const offerOf = (tz: Tz): ZoneOffer => ({
	tz,
	city: zoneCity(tz),
	region: tz.split('/').slice(0, -1).join(', ').replaceAll('_', ' '),
});

let offers: ZoneOffer[] | undefined;

/** Every zone that this browser knows, by city. */
function allZones(): ZoneOffer[] {
	offers ??= [...new Set(['UTC', ...Intl.supportedValuesOf('timeZone')])]
		.map(offerOf)
		.sort((one, other) => one.city.localeCompare(other.city));
	return offers;
}

/** Zones whose city or region holds the words; cities that begin with them come first. */
export function findZones(words: string, limit: number): ZoneOffer[] {
	const wanted = plain(words.trim());
	const begins = ({ city }: ZoneOffer) => plain(city).startsWith(wanted);
	const found = allZones().filter(({ city, region }) => plain(`${city} ${region} ${city}`).includes(wanted));
	return [...found.filter(begins), ...found.filter((zone) => !begins(zone))].slice(0, limit);
}

/** How far a zone is from UTC now: `GMT+1`. */
export function offsetWords(tz: Tz, now: number): string {
	const parts = new Intl.DateTimeFormat(localeTag(), { timeZone: tz, timeZoneName: 'shortOffset' }).formatToParts(now);
	return parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
}
