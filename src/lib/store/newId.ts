import type { Uuid } from '#lib/model/scalars.ts';

const hex = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** A new UUIDv7 (RFC 9562 §5.7): the time in its first 48 bits, so that ids of one time lie together in the rows. */
export function newId(now: number = Date.now()): Uuid {
	const bytes = crypto.getRandomValues(new Uint8Array(16));
	new DataView(bytes.buffer).setUint32(0, Math.floor(now / 2 ** 16));
	new DataView(bytes.buffer).setUint16(4, now % 2 ** 16);
	bytes[6] = (bytes[6]! & 0x0f) | 0x70;
	bytes[8] = (bytes[8]! & 0x3f) | 0x80;
	return hex(bytes).replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, '$1-$2-$3-$4-$5');
}
