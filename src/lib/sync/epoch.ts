import { concat, hexOf, randomBytes, utf8, type Bytes } from './bytes.ts';

/** A key that a team seals with until somebody leaves, and what follows from it. */
export interface Epoch {
	/** Tells which key something is sealed with: 4 bytes that say nothing about it, in hex. */
	tag: string;
	/** The 32 bytes of the key; wrapped for each device, and so not a key that cannot be taken out. */
	secret: Bytes;
	/** AES-256-GCM. */
	key: CryptoKey;
	/** What peers who know the key call the place where they meet. */
	room: string;
	/** What introductions are sealed with there, so that whoever passes them on cannot read them. */
	word: string;
}

async function derived(secret: Bytes, purpose: string, bytes: number): Promise<Bytes> {
	const base = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveBits']);
	const how = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: utf8(`daybook ${purpose} 1`) };
	return new Uint8Array(await crypto.subtle.deriveBits(how, base, bytes * 8));
}

/** The epoch of a secret: its key, its tag and its room are derived, so that none tells another. */
export async function epochOf(secret: Bytes): Promise<Epoch> {
	const [key, tag, room, word] = await Promise.all([
		derived(secret, 'seal', 32),
		derived(secret, 'tag', 4),
		derived(secret, 'room', 16),
		derived(secret, 'word', 16),
	]);
	const usable = await crypto.subtle.importKey('raw', key, 'AES-GCM', false, ['encrypt', 'decrypt']);
	return { tag: hexOf(tag), secret, key: usable, room: hexOf(room), word: hexOf(word) };
}

export const newSecret = (): Bytes => randomBytes(32);

async function wrapKey(shared: ArrayBuffer, from: Uint8Array, to: Uint8Array): Promise<CryptoKey> {
	const base = await crypto.subtle.importKey('raw', shared, 'HKDF', false, ['deriveKey']);
	const how = { name: 'HKDF', hash: 'SHA-256', salt: concat(from, to), info: utf8('daybook wrap 1') };
	return crypto.subtle.deriveKey(how, base, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

const rawOf = async (key: CryptoKey): Promise<Bytes> => new Uint8Array(await crypto.subtle.exportKey('raw', key));

export const importBox = (bytes: Uint8Array): Promise<CryptoKey> =>
	crypto.subtle.importKey('raw', new Uint8Array(bytes), 'X25519', true, []);

/** A secret that only the owner of an X25519 key can open: a passing public key (32), a nonce (12), the secret sealed (48). */
export async function wrap(secret: Bytes, box: Uint8Array): Promise<Bytes> {
	const passing = await crypto.subtle.generateKey('X25519', false, ['deriveBits']);
	const shared = await crypto.subtle.deriveBits({ name: 'X25519', public: await importBox(box) }, passing.privateKey, 256);
	const from = await rawOf(passing.publicKey);
	const iv = randomBytes(12);
	const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await wrapKey(shared, from, box), secret);
	return concat(from, iv, new Uint8Array(sealed));
}

/** The secret that was wrapped for this key; undefined if it was not. */
export async function unwrap(wrapped: Uint8Array, keys: CryptoKeyPair): Promise<Bytes | undefined> {
	if (wrapped.length !== 92) return undefined;
	const [from, iv, sealed] = [wrapped.slice(0, 32), wrapped.slice(32, 44), wrapped.slice(44)];
	try {
		const shared = await crypto.subtle.deriveBits({ name: 'X25519', public: await importBox(from) }, keys.privateKey, 256);
		const key = await wrapKey(shared, from, await rawOf(keys.publicKey));
		return new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, sealed));
	} catch (error) {
		// OperationError: sealed with another key, or not at all.
		if (error instanceof DOMException) return undefined;
		throw error;
	}
}
