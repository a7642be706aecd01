import type { Store } from '#lib/store/store.ts';
import { sharingDevice } from '#lib/store/device.ts';
import { Desk } from './desk.ts';
import type { DeskOptions } from './networkOptions.ts';
import type { TeamDesk } from './teamDesk.ts';

/** Milliseconds after which what was not answered is asked again. */
const every = 2_500;

/** Opens what is known of teams and goes wherever they meet; undefined where the browser cannot make the keys. */
export async function openDesk(
	store: Store,
	options: Pick<DeskOptions, 'roads' | 'tz'> & Partial<DeskOptions>,
): Promise<TeamDesk | undefined> {
	if (!(await sharingDevice(store.db))) return undefined;
	return Desk.open(store, { wall: Date.now, every, ...options });
}
