/** A drag of the calendar component that Escape ends without effect; the component has no such thing. */
export interface CancellableDrag {
	start: () => void;
	/** Whether the drag that just ended was called off; asking forgets it. */
	cancelled: () => boolean;
	cancel: () => void;
}

export function cancelOnEscape(): CancellableDrag {
	let off = false;
	const keydown = (event: KeyboardEvent) => {
		if (event.key !== 'Escape') return;
		event.stopPropagation();
		off = true;
		// The component ends every drag when the pointer goes up: it does so now, and we take the result back.
		window.dispatchEvent(new PointerEvent('pointerup', { isPrimary: true, bubbles: true }));
	};
	const stop = () => window.removeEventListener('keydown', keydown, true);
	return {
		start() {
			off = false;
			window.addEventListener('keydown', keydown, true);
			window.addEventListener('pointerup', stop, { once: true });
		},
		cancelled: () => off,
		cancel: () => {
			off = true;
		},
	};
}
