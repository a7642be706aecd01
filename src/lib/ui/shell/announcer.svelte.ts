import { untrack } from 'svelte';

/** What screen readers are told politely: see `Announcer.svelte`. */
export const announcement = $state({ text: '', turn: 0 });

/** Says something to screen readers without moving the focus; the same words twice are said twice. */
export function announce(text: string): void {
	announcement.text = text;
	// Effects announce too, and must not run again for what they said themselves.
	announcement.turn = untrack(() => announcement.turn) + 1;
}
