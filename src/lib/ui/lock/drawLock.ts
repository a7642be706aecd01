import { mount, unmount } from 'svelte';
import type { OpenOptions } from '#lib/store/openStore.ts';
import LockScreen from './LockScreen.svelte';
import type { Open } from './unlocking.svelte.ts';

/** Draws the lock screen in place of all else, and takes it away when what is locked is open. */
export function drawLock(open: Open): void {
	const drawn = mount(LockScreen, {
		target: document.body,
		props: {
			async open(prepare?: OpenOptions['prepare']) {
				const result = await open(prepare);
				void unmount(drawn);
				return result;
			},
		},
	});
}
