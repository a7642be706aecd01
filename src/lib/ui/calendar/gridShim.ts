/**
 * Makes the calendar component's markup honest for assistive technology: its table has rows without cells and events
 * outside them, so the roles that are wrong are taken off and the blocks stay what they are, buttons with full names.
 */
function mend(root: HTMLElement, label: string): void {
	const calendar = root.querySelector('.ec');
	calendar?.setAttribute('role', 'group');
	calendar?.setAttribute('aria-label', label);
	for (const element of root.querySelectorAll('[role=row], [role=cell], [role=columnheader], [role=rowgroup], [role=listitem]')) {
		element.setAttribute('role', 'presentation');
		element.removeAttribute('aria-colindex');
	}
	// Columns and slots take the pointer, not the keyboard; background stretches are only colour, but for a change of the clocks.
	for (const element of root.querySelectorAll('.ec-bg-event:not(.clock-change)')) element.setAttribute('aria-hidden', 'true');
}

/** Attaches the shim and renews it whenever the component has drawn something, before anybody could read what it drew. */
export function gridShim(label: () => string): (root: HTMLElement) => () => void {
	return (root) => {
		mend(root, label());
		const observer = new MutationObserver(() => mend(root, label()));
		observer.observe(root, { childList: true, subtree: true });
		return () => observer.disconnect();
	};
}
