/** What of this device a grid of hours needs: the hour that it was left at, and a way to keep another. */
interface Keeping {
	readonly values: { readonly scrollHour: number };
	readonly set: (name: 'scrollHour', hour: number) => unknown;
}

/** Milliseconds that a grid stands still before its hour is kept. */
const settled = 400;

/**
 * The hour at the upper edge of a grid, which is where this device opens the week next time. The component scrolls to an
 * hour of its own whenever its days change, so only what a hand did counts, and `restore` puts that back. `height`: pixels
 * of an hour.
 */
export function keptHour(local: Keeping, height: () => number) {
	let top = local.values.scrollHour * height() - 12;
	let timer: ReturnType<typeof setTimeout> | undefined;
	let byHand = false;
	return {
		takeHand: () => void (byHand = true),
		scrolled: (event: Event) => {
			const main = event.target as HTMLElement;
			if (!main.classList.contains('ec-main') || !byHand) return;
			top = main.scrollTop;
			clearTimeout(timer);
			timer = setTimeout(() => void local.set('scrollHour', Math.round(main.scrollTop / height())), settled);
		},
		/** Scrolls to the kept hour in the next frame; answers what takes that back. */
		restore(root: HTMLElement | undefined): () => void {
			const main = root?.querySelector<HTMLElement>('.ec-main');
			const frame = requestAnimationFrame(() => main && (main.scrollTop = top));
			return () => cancelAnimationFrame(frame);
		},
	};
}
