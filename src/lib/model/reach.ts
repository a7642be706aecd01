import { data, optional } from './kinds.ts';

/** Fields of what can be reached; `domain/reachOf.ts` reads what they hold. */
export const reachFields = {
	/** E-mail addresses, the usual one first. */
	emails: data('e'),
	/** `{ label, number }`, the usual one first. */
	phones: data('p'),
	/** `{ street, postcode, city, province, country }`; the country as ISO 3166-1 alpha-2. */
	address: optional(data('a')),
	/** `{ lat, lon }` in degrees (WGS 84). */
	geo: optional(data('g')),
} as const;
