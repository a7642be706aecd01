import type { Device } from '#lib/store/device.ts';
import { base64url, type Bytes } from './bytes.ts';
import type { DeviceEntry } from './roster/operation.ts';
import { seededKeys } from './seededKeys.ts';

const rawOf = async (key: CryptoKey): Promise<Bytes> => new Uint8Array(await crypto.subtle.exportKey('raw', key));

/** How a device presents itself to a roster; `name`: what it is called at first, left out or empty: nothing. */
export async function entryOf(device: Required<Device>, member: string, name = ''): Promise<DeviceEntry> {
	const [sign, box] = await Promise.all([rawOf(device.keys.publicKey), rawOf(device.box.publicKey)]);
	return { sign: base64url(sign), box: base64url(box), member, ...(name && { name }) };
}

/** The keys of a recovery code of 32 bytes, as a roster knows them. */
export async function recoveryEntry(seed: Uint8Array): Promise<DeviceEntry> {
	const [sign, box] = await Promise.all([seededKeys('Ed25519', seed), seededKeys('X25519', seed)]);
	return { sign: base64url(sign.publicBytes), box: base64url(box.publicBytes), member: 'recovery' };
}
