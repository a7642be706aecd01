import { flushSync } from 'svelte';

/**
 * Whether all that was typed into a form could be read. A field that is read when it is left is read now, for whoever
 * saves by a key has not left it; the first that was not understood is gone to, and the sentence beside it says why.
 */
export function isUnderstood(form: HTMLFormElement): boolean {
	const typedInto = document.activeElement;
	if (typedInto instanceof HTMLInputElement && form.contains(typedInto)) {
		typedInto.dispatchEvent(new Event('change', { bubbles: true }));
		typedInto.dispatchEvent(new FocusEvent('blur'));
	}
	flushSync();
	const faulty = form.querySelector<HTMLElement>('[aria-invalid="true"]');
	const folded = faulty?.closest('details');
	if (folded) folded.open = true;
	faulty?.focus({ preventScroll: true });
	// With the sentence below it.
	faulty?.scrollIntoView({ block: 'center' });
	return !faulty;
}
