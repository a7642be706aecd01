import type { Uuid } from '#lib/model/scalars.ts';
import { hash128 } from './hash128.ts';

/**
 * The id that a text always gets: a UUIDv8 (RFC 9562 §5.8), the same on every device, so that two imports of one
 * file meet in one record. Not a secret and not a proof: whoever wants two texts with one id can find them.
 */
export function uuidFromText(text: string): Uuid {
	const hex = hash128(text);
	const variant = '89ab'.charAt(parseInt(hex.charAt(16), 16) & 3);
	return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
}
