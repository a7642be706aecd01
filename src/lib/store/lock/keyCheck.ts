import { keyFor } from './keyFor.ts';
import type { Lock } from './lockRow.ts';

/** What tells the key of a lock from another, and tells nothing of it: 8 bytes. */
export function keyCheckOf(key: Uint8Array): Uint8Array {
	return keyFor(key, 'check').slice(0, 8);
}

/** Whether a key, which another tab may have had from an earlier lock, has this check. Older locks have none. */
export function hasKeyCheck(key: Uint8Array, { keyCheck }: Pick<Lock, 'keyCheck'>): boolean {
	return keyCheck === undefined || keyCheckOf(key).every((byte, at) => byte === keyCheck[at]);
}
