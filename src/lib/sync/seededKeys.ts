import { concat, bytesOfHex, bytesOfBase64url, type Bytes } from './bytes.ts';

/** What a key of each kind begins with in PKCS #8 (RFC 8410 §7); the seed follows. */
const heads = { Ed25519: '302e020100300506032b657004220420', X25519: '302e020100300506032b656e04220420' } as const;

/** A pair of keys that a seed always gives: for what must be typed, printed or sent as a link. */
export interface SeededKeys {
	privateKey: CryptoKey;
	publicBytes: Bytes;
}

/** The keys of 32 bytes. */
export async function seededKeys(kind: keyof typeof heads, seed: Uint8Array): Promise<SeededKeys> {
	const pkcs8 = concat(bytesOfHex(heads[kind]), seed);
	const uses: KeyUsage[] = kind === 'Ed25519' ? ['sign'] : ['deriveBits'];
	const readable = await crypto.subtle.importKey('pkcs8', pkcs8, kind, true, uses);
	const { x } = await crypto.subtle.exportKey('jwk', readable);
	const publicBytes = bytesOfBase64url(x ?? '');
	if (!publicBytes) throw new Error('A key without a public half');
	return { privateKey: await crypto.subtle.importKey('pkcs8', pkcs8, kind, false, uses), publicBytes };
}
