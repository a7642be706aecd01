const blockAt = (event: Event) => (event.target as Element | null)?.closest<HTMLElement>('.ec-event') ?? undefined;
const keyOf = (block: HTMLElement | undefined) => block?.querySelector<HTMLElement>('[data-key]')?.dataset['key'];

/**
 * Tells what is pressed twice, by the key of its block. The calendar component draws its blocks anew whenever one of them
 * changes, as the first press does; of one that is drawn anew between press and release the browser tells no double click.
 */
export function doublePress(open: (key: string, block: HTMLElement) => void): (root: HTMLElement) => () => void {
	return (root) => {
		let pressed: string | undefined;
		const down = (event: MouseEvent) => (pressed = event.detail === 2 ? keyOf(blockAt(event)) : undefined);
		const up = (event: MouseEvent) => {
			const key = pressed;
			pressed = undefined;
			if (key === undefined || keyOf(blockAt(event)) !== key) return;
			// The click of the release comes first, and opens less.
			setTimeout(() => {
				const block = root.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`)?.closest<HTMLElement>('.ec-event');
				if (block) open(key, block);
			});
		};
		root.addEventListener('mousedown', down, true);
		root.addEventListener('mouseup', up, true);
		return () => {
			root.removeEventListener('mousedown', down, true);
			root.removeEventListener('mouseup', up, true);
		};
	};
}
