import type { App } from '../shell/app.svelte.ts';
import { isTyping } from '../shell/isTyping.ts';

/** Which of so many answers a key gives to the question on top: 1 is the first, of index 0; undefined for any other key. */
export function answerKey({ settings }: App, event: KeyboardEvent, answers: number): number | undefined {
	const at = /^[1-9]$/.test(event.key) ? Number(event.key) - 1 : answers;
	if (at >= answers || !settings.letterKeys || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return undefined;
	// A key that is held answers once: the next question has not been read. What is pressed on a card is the card's.
	if (event.repeat || isTyping(event) || (event.target instanceof Element && event.target.closest('[data-card]'))) return undefined;
	event.preventDefault();
	return at;
}
