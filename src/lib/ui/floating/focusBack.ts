/**
 * Remembers what has the focus, before a box takes it. What is given back is to be called when the box goes: the focus
 * returns, unless something else has taken it; if what had it is gone too, to the first that can have it near there.
 */
export function focusBack(box: Element): () => void {
	const before: Element[] = [];
	for (let at = document.activeElement; at; at = at.parentElement) before.push(at);
	return () => {
		const now = document.activeElement;
		if (now !== document.body && !box.contains(now)) return;
		const left = before.find((one) => one.isConnected);
		const target = left === before[0] ? left : left?.querySelector('a, button, input');
		(target as HTMLElement | undefined)?.focus({ preventScroll: true });
	};
}
