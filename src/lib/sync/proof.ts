import { utf8, type Bytes } from './bytes.ts';

/** What a proof is about: the team, the connection, and who says to whom that it is there. */
export interface Introduction {
	team: string;
	/** See `Wire.binding`. */
	binding: string;
	/** The device that proves, and the number that it drew. */
	device: string;
	nonce: string;
	/** The number that the other one drew. */
	theirs: string;
}

const bytesOf = ({ team, binding, device, nonce, theirs }: Introduction): Bytes =>
	utf8(`daybook proof 1\n${JSON.stringify([team, binding, device, nonce, theirs])}`);

export async function prove(introduction: Introduction, key: CryptoKey): Promise<Bytes> {
	return new Uint8Array(await crypto.subtle.sign('Ed25519', key, bytesOf(introduction)));
}

export function isProved(introduction: Introduction, signature: Bytes, key: CryptoKey): Promise<boolean> {
	return crypto.subtle.verify('Ed25519', key, signature, bytesOf(introduction));
}
