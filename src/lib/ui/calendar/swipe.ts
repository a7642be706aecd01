/** Lets a swipe of one finger turn the page: 1 to the left (onwards), -1 to the right; `turns`: there is a page to turn. */
export function swipe(onswipe: (by: 1 | -1) => void, turns: () => boolean): (element: HTMLElement) => () => void {
	return (element) => {
		let stop: (() => void) | undefined;
		let gone = false;
		// Only where there is a screen to touch: what follows the finger is no part of the first paint.
		if (navigator.maxTouchPoints > 0)
			void import('./followFinger.ts').then(({ followFinger }) => gone || (stop = followFinger(element, onswipe, turns)));
		return () => {
			gone = true;
			stop?.();
		};
	};
}
