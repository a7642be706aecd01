import type { Attachment } from 'svelte/attachments';
import type { MonthDrag } from './monthDrag.svelte.ts';

/** While a finger drags, keeps it from scrolling, from opening the context menu, and from counting as a swipe at the end. */
export function preventScroll(drag: MonthDrag): Attachment<HTMLElement> {
	return (element) => {
		const refuse = (event: Event) => {
			if (drag.current && event.cancelable) event.preventDefault();
		};
		const swallow = (event: Event) => {
			if (drag.clickIsDrop) event.stopPropagation();
		};
		element.addEventListener('touchmove', refuse, { passive: false });
		element.addEventListener('contextmenu', refuse);
		element.addEventListener('touchend', swallow);
		return () => {
			element.removeEventListener('touchmove', refuse);
			element.removeEventListener('contextmenu', refuse);
			element.removeEventListener('touchend', swallow);
		};
	};
}
