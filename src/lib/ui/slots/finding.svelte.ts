import type { App } from '../shell/app.svelte.ts';
import { openNew } from '../card/cardAddress.ts';

/** Whether the card that is open, or opens next, is to look for a time. */
export const finding = $state({ wanted: false });

/** Opens a new card that looks for a time at which all are free. */
export function findTime(app: App): Promise<void> {
	finding.wanted = true;
	return openNew(app);
}
