/** The first thing near where something was that can have the focus. */
function nearest(places: readonly Element[]): HTMLElement | null {
	const canvas = document.getElementById('canvas');
	const near = places.filter((one) => one.isConnected && !one.contains(canvas));
	const found = near.map((one) => one.querySelector<HTMLElement>('a, button, input'));
	return found.find(Boolean) ?? canvas;
}

/**
 * Remembers what has the focus, before a box takes it. What is given back is to be called when the box goes: the focus
 * returns, unless something else has taken it; if what had it is gone too, to the first that can have it near there.
 */
export function focusBack(box: Element): () => void {
	const before: HTMLElement[] = [];
	for (let at = document.activeElement; at instanceof HTMLElement; at = at.parentElement) before.push(at);
	return () => {
		const now = document.activeElement;
		if (now !== document.body && !box.contains(now)) return;
		before[0]?.focus({ preventScroll: true });
		// A screen may know better where it belongs: it has the first word.
		setTimeout(() => document.activeElement === document.body && nearest(before)?.focus({ preventScroll: true }));
	};
}
