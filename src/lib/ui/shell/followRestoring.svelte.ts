import { lastRestored, type Restored } from '#lib/store/restored.ts';
import type { Store } from '#lib/store/store.ts';
import { live } from '../store/live.svelte.ts';
import { showToast } from './toasts.svelte.ts';

/** A tab that begins anew within this time says why, in ms. */
const news = 60_000;

async function sayRestored(restored: Restored): Promise<void> {
	const { restoredWords } = await import('../settings/restore/restoredWords.ts');
	showToast({ text: restoredWords(restored) });
}

/**
 * Begins anew when a backup, restored in any tab, has made this device go on as another one: who is at it, its key and
 * its sessions are no longer those that this tab knows. What was typed is in the drafts. `known`: as it was at the start.
 */
export function followRestoring(store: Store, known: Restored | undefined): void {
	if (known && Date.now() - known.at < news) void sayRestored(known);
	const last = live(
		() => 0,
		() => lastRestored(store.db),
		known,
	);
	$effect(() => {
		if (last.current?.at !== known?.at) location.reload();
	});
}
