/** Keeps Tab inside a panel, and moves along its buttons by arrow keys too. */
export function cycleFocus(event: KeyboardEvent, panel: HTMLElement): void {
	const arrow = { ArrowDown: 1, ArrowUp: -1 }[event.key];
	if (arrow === undefined && event.key !== 'Tab') return;
	const stops = [...panel.querySelectorAll<HTMLElement>('button')];
	const step = arrow ?? (event.shiftKey ? -1 : 1);
	const at = stops.findIndex((stop) => stop === document.activeElement);
	event.preventDefault();
	stops[(at + step + stops.length) % stops.length]?.focus();
}
