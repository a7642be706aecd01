import type { Attachment } from 'svelte/attachments';

/** Keeps a finger from scrolling and from opening the context menu while `dragging`. */
export function preventScroll(dragging: () => boolean): Attachment<HTMLElement> {
	return (element) => {
		const refuse = (event: Event) => {
			if (dragging() && event.cancelable) event.preventDefault();
		};
		element.addEventListener('touchmove', refuse, { passive: false });
		element.addEventListener('contextmenu', refuse);
		return () => {
			element.removeEventListener('touchmove', refuse);
			element.removeEventListener('contextmenu', refuse);
		};
	};
}
