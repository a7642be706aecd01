import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';

/** Where a key of one purpose comes from: 32 bytes by HKDF (RFC 5869). */
export function keyFor(key: Uint8Array, purpose: string): Uint8Array<ArrayBuffer> {
	return new Uint8Array(hkdf(sha256, key, undefined, new TextEncoder().encode(`daybook ${purpose}`), 32));
}
