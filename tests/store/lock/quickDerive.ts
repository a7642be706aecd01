import { deriveKey } from '#lib/store/lock/deriveKey.ts';
import type { Cost, Derive } from '#lib/store/lock/wrap.ts';

/** The least that Argon2id takes: tests try many passphrases. */
export const leastCost: Cost = { memory: 8, passes: 1 };

/** Argon2id, here and now. */
export const derive: Derive = (passphrase, salt, cost) => Promise.resolve(deriveKey(passphrase, salt, cost));
