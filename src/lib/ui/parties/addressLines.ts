import type { Address } from '#lib/domain/reachOf.ts';
import { builtinList, provinceListOf } from '../lists/builtinLists.ts';

/** An address as it is written on a letter, line by line, as far as it is known. */
export function addressLines({ street, postcode, city, province, country }: Address): string[] {
	const named = provinceListOf(country).find(({ code }) => code === province)?.name ?? province;
	const place = [`${postcode} ${city}`.trim(), named && named !== city ? `(${named})` : ''].filter(Boolean).join(' ');
	const state = country === '' ? '' : (builtinList('countries').find(({ code }) => code === country)?.name ?? country);
	return [street, place, state].filter(Boolean);
}
