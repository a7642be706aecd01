import { base64url, bytesOfBase64url, type Bytes } from './bytes.ts';
import { wrap } from './epoch.ts';
import type { Wraps } from './roster/operation.ts';
import type { RosterDevice } from './roster/roster.ts';

/** A secret wrapped for each of some devices. */
export async function wrapsFor(secret: Bytes, devices: readonly Pick<RosterDevice, 'id' | 'box'>[]): Promise<Wraps> {
	const wraps = devices.map(async ({ id, box }) => [id, base64url(await wrap(secret, bytesOfBase64url(box)!))] as const);
	return Object.fromEntries(await Promise.all(wraps));
}
