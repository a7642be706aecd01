import type { DaybookDb } from './db.ts';

/** This device: an id that others know it by, and the key that it signs with. */
export interface Device {
	/** The first 8 bytes of the SHA-256 of the public key, in hex. */
	id: string;
	/** Signs journal rows with Ed25519; absent where the browser cannot, which stops sharing and nothing else. */
	keys?: CryptoKeyPair;
	/** X25519, to which others send what only this device may read; absent where `keys` is. */
	box?: CryptoKeyPair;
}

const hex = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

async function makeBox(): Promise<CryptoKeyPair> {
	return await crypto.subtle.generateKey('X25519', false, ['deriveBits']);
}

async function makeDevice(): Promise<Device> {
	try {
		const keys = await crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify']);
		const raw = await crypto.subtle.exportKey('raw', keys.publicKey);
		const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', raw));
		return { id: hex(digest.slice(0, 8)), keys, box: await makeBox() };
	} catch (error) {
		// NotSupportedError: a browser without Ed25519. crypto.subtle is absent on plain http of another host.
		if (error instanceof TypeError || (error instanceof DOMException && error.name === 'NotSupportedError')) {
			return { id: hex(crypto.getRandomValues(new Uint8Array(8))) };
		}
		throw error;
	}
}

/** The device of this browser profile; made, with a key that cannot be taken out, when Daybook is first opened here. */
export async function deviceOf(db: DaybookDb): Promise<Device> {
	const known = await db.meta.get('device');
	if (known) return known.value as Device;
	const made = await makeDevice();
	// Two tabs may start at once: the first one to store its key is the device.
	return db.transaction('rw', db.meta, async () => {
		const other = await db.meta.get('device');
		if (other) return other.value as Device;
		await db.meta.add({ key: 'device', value: made });
		return made;
	});
}

/** This device with both its keys; undefined where the browser cannot make them, so that it can share nothing. */
export async function sharingDevice(db: DaybookDb): Promise<Required<Device> | undefined> {
	const { id, keys, box } = await deviceOf(db);
	if (!keys) return undefined;
	if (box) return { id, keys, box };
	// Made by a Daybook that knew no teams.
	const made = await makeBox();
	return db.transaction('rw', db.meta, async () => {
		const { box: other } = (await db.meta.get('device'))!.value as Device;
		if (!other) await db.meta.put({ key: 'device', value: { id, keys, box: made } });
		return { id, keys, box: other ?? made };
	});
}

/** Signs bytes; undefined where this device cannot. */
export async function sign(device: Device, bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array | undefined> {
	if (!device.keys) return undefined;
	return new Uint8Array(await crypto.subtle.sign('Ed25519', device.keys.privateKey, bytes));
}

/** Whether a signature is this device's own. */
export async function isSigned(device: Device, bytes: Uint8Array<ArrayBuffer>, signature: Uint8Array): Promise<boolean> {
	if (!device.keys) return false;
	return crypto.subtle.verify('Ed25519', device.keys.publicKey, new Uint8Array(signature), bytes);
}
