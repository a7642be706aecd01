import { argon2id } from '@noble/hashes/argon2.js';
import type { Cost } from './wrap.ts';

/** 32 bytes by Argon2id (RFC 9106); takes about half a second and must not run on the page. */
export function deriveKey(passphrase: string, salt: Uint8Array, { memory, passes }: Cost): Uint8Array {
	// The same keys typed on another system may give other code points of the same letters.
	return argon2id(passphrase.normalize('NFKC'), salt, { m: memory, t: passes, p: 1, dkLen: 32 });
}
