/** Whether a key was pressed where people type, or in a dialog: then it is theirs. */
export function isTyping(event: KeyboardEvent): boolean {
	const target = event.target;
	if (!(target instanceof HTMLElement)) return false;
	const inField = target.closest(
		'input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]:not([contenteditable=false])',
	);
	return inField !== null || document.querySelector('dialog[open]:modal') !== null;
}
