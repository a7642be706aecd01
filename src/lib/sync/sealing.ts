import { bytesOfHex, concat, hexOf, randomBytes, utf8, type Bytes } from './bytes.ts';
import type { Epoch } from './epoch.ts';

const version = 1;
const head = 1 + 4 + 12;

/** Bytes that sealing adds: version, tag, nonce and the proof that nothing was changed. */
export const sealBytes = head + 16;

/** Seals bytes with AES-256-GCM under the key of an epoch; `bound`: what they belong to, which is not sent. */
export async function seal(bytes: Uint8Array, epoch: Pick<Epoch, 'key' | 'tag'>, bound: string): Promise<Bytes> {
	const iv = randomBytes(12);
	const how = { name: 'AES-GCM', iv, additionalData: utf8(bound) };
	const sealed = await crypto.subtle.encrypt(how, epoch.key, new Uint8Array(bytes));
	return concat(Uint8Array.of(version), bytesOfHex(epoch.tag), iv, new Uint8Array(sealed));
}

/** The tag of the epoch that something is sealed under; undefined if it is nothing that this Daybook sealed. */
export function tagOf(sealed: Uint8Array): string | undefined {
	return sealed.length < sealBytes || sealed[0] !== version ? undefined : hexOf(sealed.slice(1, 5));
}

/** What was sealed; undefined if it was sealed otherwise, or changed since. */
export async function unseal(sealed: Uint8Array, epoch: Pick<Epoch, 'key'>, bound: string): Promise<Bytes | undefined> {
	const how = { name: 'AES-GCM', iv: new Uint8Array(sealed.slice(5, head)), additionalData: utf8(bound) };
	try {
		return new Uint8Array(await crypto.subtle.decrypt(how, epoch.key, new Uint8Array(sealed.slice(head))));
	} catch (error) {
		// OperationError: not sealed with this key for this place.
		if (error instanceof DOMException) return undefined;
		throw error;
	}
}
