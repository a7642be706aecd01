/** A horizontal swipe of one finger, as on phones: 1 to the left (onwards), -1 to the right. */
export function swipe(onswipe: (by: 1 | -1) => void): (element: HTMLElement) => () => void {
	const enough = 60;
	return (element) => {
		let from: { x: number; y: number; at: number } | undefined;
		const start = (event: TouchEvent) => {
			const touch = event.touches[0];
			from = touch && event.touches.length === 1 ? { x: touch.clientX, y: touch.clientY, at: event.timeStamp } : undefined;
		};
		const end = (event: TouchEvent) => {
			const touch = event.changedTouches[0];
			if (!from || !touch || element.querySelector('.ec-preview')) return;
			const [x, y] = [touch.clientX - from.x, touch.clientY - from.y];
			// Slow movements are drags and selections.
			if (Math.abs(x) > enough && Math.abs(x) > 2 * Math.abs(y) && event.timeStamp - from.at < 500) onswipe(x < 0 ? 1 : -1);
			from = undefined;
		};
		element.addEventListener('touchstart', start, { passive: true });
		element.addEventListener('touchend', end, { passive: true });
		return () => {
			element.removeEventListener('touchstart', start);
			element.removeEventListener('touchend', end);
		};
	};
}
