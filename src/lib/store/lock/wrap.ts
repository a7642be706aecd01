import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';

/** What Argon2id is asked to cost: `memory` in KiB, `passes` over it. */
export interface Cost {
	memory: number;
	passes: number;
}

/** A key that only a passphrase opens. */
export interface Wrap {
	cost: Cost;
	salt: Uint8Array;
	nonce: Uint8Array;
	/** The key, sealed by what Argon2id makes of the passphrase. */
	sealed: Uint8Array;
}

/** Makes 32 bytes of a passphrase and a salt by Argon2id (RFC 9106), one lane. */
export type Derive = (passphrase: string, salt: Uint8Array, cost: Cost) => Promise<Uint8Array>;

/** What a new passphrase costs: OWASP's memory and a pass more, about half a second of a plain laptop. */
export const usualCost: Cost = { memory: 19_456, passes: 3 };

/** The most that a stored wrap may ask for, so that a damaged one does not stop the browser. */
const most: Cost = { memory: 1_048_576, passes: 64 };

/** Changed costs or another salt open nothing. */
const bound = ({ cost, salt }: Pick<Wrap, 'cost' | 'salt'>) =>
	new TextEncoder().encode(`daybook lock 1\n${JSON.stringify([cost.memory, cost.passes, [...salt]])}`);

/** Wraps a key by a passphrase. */
export async function wrapKey(key: Uint8Array, passphrase: string, derive: Derive, cost = usualCost): Promise<Wrap> {
	const salt = crypto.getRandomValues(new Uint8Array(16));
	const nonce = crypto.getRandomValues(new Uint8Array(24));
	const by = await derive(passphrase, salt, cost);
	return { cost, salt, nonce, sealed: xchacha20poly1305(by, nonce, bound({ cost, salt })).encrypt(key) };
}

/** The key of a wrap; undefined if the passphrase is not its own, or the wrap was changed. */
export async function unwrapKey(wrap: Wrap, passphrase: string, derive: Derive): Promise<Uint8Array | undefined> {
	if (wrap.cost.memory > most.memory || wrap.cost.passes > most.passes) return undefined;
	const by = await derive(passphrase, wrap.salt, wrap.cost);
	try {
		return xchacha20poly1305(by, wrap.nonce, bound(wrap)).decrypt(wrap.sealed);
	} catch {
		// The library throws an Error of no kind of its own where the tag does not fit.
		return undefined;
	}
}
