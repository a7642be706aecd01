import { base64url, bytesOfBase64url, concat, utf8, type Bytes } from '../bytes.ts';
import { seededKeys } from '../seededKeys.ts';

const bytesOf = (nonce: string): Bytes => concat(utf8('daybook regain 1\n'), utf8(nonce));

/** The proof, over a number that the other side drew, that somebody holds a recovery code. */
export async function regainingProof(nonce: string, seed: Uint8Array): Promise<string> {
	const { privateKey } = await seededKeys('Ed25519', seed);
	return base64url(new Uint8Array(await crypto.subtle.sign('Ed25519', privateKey, bytesOf(nonce))));
}

/** Whether such a proof is of the code with this public half. */
export async function isRegaining(nonce: string, signature: string, sign: string): Promise<boolean> {
	const [key, proof] = [bytesOfBase64url(sign), bytesOfBase64url(signature)];
	if (!key || proof?.length !== 64) return false;
	const imported = await crypto.subtle.importKey('raw', key, 'Ed25519', true, ['verify']);
	return crypto.subtle.verify('Ed25519', imported, proof, bytesOf(nonce));
}
