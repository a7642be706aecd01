import { onDestroy } from 'svelte';
import type { Store } from '#lib/store/store.ts';

/** A draft as it is kept: what was typed, and what it began from, where that is stored. */
export type KeptDraft<Edited> = Edited & { base?: Edited };

/** What is typed, what it began from, and whether the two differ. */
interface Typed<Edited> {
	value: KeptDraft<Edited>;
	dirty: boolean;
}

/** How long somebody may go on typing before it is kept, in milliseconds. */
const pause = 150;

/**
 * Keeps everything typed on this device at once: a reload, an update or a crash loses nothing. Must be called while a
 * component is set up. Gives what forgets a draft that was stored or thrown away, also when it was still on its way.
 */
export function keepDraft<Edited extends object>(
	{ drafts }: Store,
	key: string,
	typed: () => Typed<Edited>,
): (value: Edited) => Promise<void> {
	let forgotten: string | undefined;
	let keep: (() => void) | undefined;
	$effect(() => {
		const { value, dirty } = typed();
		const { base: _base, ...own } = value;
		keep = () => {
			keep = undefined;
			const wanted = dirty && JSON.stringify(own) !== forgotten;
			void (wanted ? drafts.put(key, value) : drafts.forget(key));
		};
		const timer = setTimeout(() => keep?.(), pause);
		return () => clearTimeout(timer);
	});
	// Whoever types and closes at once is faster than the pause.
	onDestroy(() => keep?.());
	return async (value) => {
		forgotten = JSON.stringify(value);
		await drafts.forget(key);
	};
}
