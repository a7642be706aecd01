import { untrack } from 'svelte';
import type { Stamp } from '#lib/store/stamp.ts';

export interface Toast {
	id: number;
	text: string;
	/** The batch that its button takes back. */
	undo?: Stamp;
	/** Something else that can be done about it; the message then stays until it is done or dismissed. */
	action?: { text: string; run: () => void };
	/** Says what went wrong: stays until dismissed. */
	bad?: boolean;
}

/** Long enough to read and to reach the button; a refusal stays until it is dismissed. */
const lifetime = 8_000;

export const toasts = $state<Toast[]>([]);
let last = 0;

/** Shows a short message at the edge of the screen, with a button that takes `undo` back; the last one replaces those before. */
export function showToast(toast: Omit<Toast, 'id'>): void {
	last += 1;
	const id = last;
	// Effects show messages too, and must not run again for what they showed themselves.
	untrack(() => {
		for (const { id: old, bad } of [...toasts]) if (!bad) dismissToast(old);
		toasts.splice(0, Math.max(0, toasts.length - 2));
		toasts.push({ ...toast, id });
	});
	if (!toast.bad && !toast.action) setTimeout(() => dismissToast(id), lifetime);
}

export function dismissToast(id: number): void {
	const at = toasts.findIndex((toast) => toast.id === id);
	if (at >= 0) toasts.splice(at, 1);
}
