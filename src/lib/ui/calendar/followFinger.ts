import { swipeOf, type Point } from './swipeOf.ts';

/** What a finger may tremble, in px, before it goes anywhere. */
const tremble = 8;
/** How far off a new page comes in, in px. */
const entrance = 48;

/** Something between the finger and the page can be moved sideways itself. */
function movesSideways(from: Element, page: Element): boolean {
	for (let element: Element | null = from; element && element !== page; element = element.parentElement) {
		if (element.scrollWidth > element.clientWidth + 1 && /auto|scroll/.test(getComputedStyle(element).overflowX)) return true;
	}
	return false;
}

/** Moves the page to its place from `x` pixels beside it, or lets it come in from there. */
function settle(page: HTMLElement, x: number, comesIn: boolean): void {
	page.style.translate = '';
	if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
	page.animate(
		[
			{ translate: `${x}px`, opacity: comesIn ? 0.3 : 1 },
			{ translate: '0px', opacity: 1 },
		],
		{ duration: 160, easing: 'ease-out' },
	);
}

/**
 * Lets a finger that goes sideways take the page along, and calls `onswipe` if it meant the next one (1) or the one
 * before (-1). What goes up and down scrolls, and what rests first and then goes marks or drags: both stay as they are.
 */
export function followFinger(page: HTMLElement, onswipe: (by: 1 | -1) => void, turns: () => boolean): () => void {
	let path: Point[] = [];
	let carried = false;
	const pointOf = ({ clientX, clientY }: Touch, { timeStamp }: Event): Point => ({ x: clientX, y: clientY, at: timeStamp });
	const way = () => (path.at(-1)?.x ?? 0) - (path[0]?.x ?? 0);

	function start(event: TouchEvent) {
		if (carried) cancel();
		const [touch] = event.touches;
		const alone = touch && event.touches.length === 1 && turns() && !movesSideways(event.target as Element, page);
		path = alone ? [pointOf(touch, event)] : [];
	}

	/** Whether the finger goes sideways, which is judged once; undefined: not yet. */
	function takes(event: TouchEvent, first: Point, now: Point): boolean | undefined {
		const [x, y] = [Math.abs(now.x - first.x), Math.abs(now.y - first.y)];
		if (event.defaultPrevented || !event.cancelable) return false;
		return Math.max(x, y) < tremble ? undefined : x > 1.5 * y;
	}

	function move(event: TouchEvent) {
		const [[touch], first] = [event.touches, path[0]];
		if (!touch || !first) return;
		const now = pointOf(touch, event);
		if (!carried) {
			const taken = takes(event, first, now);
			if (taken === false) path = [];
			if (!taken) return;
			carried = true;
			// The grid waits for a long press: this finger is no longer its.
			event.target?.dispatchEvent(new PointerEvent('pointercancel', { bubbles: true, isPrimary: true }));
		}
		event.preventDefault();
		path.push(now);
		page.style.translate = `${way()}px`;
	}

	function end(event: TouchEvent) {
		const [touch] = event.changedTouches;
		if (!carried || !touch) return;
		path.push(pointOf(touch, event));
		const by = swipeOf(path, page.clientWidth);
		settle(page, by === 0 ? way() : by * entrance, by !== 0);
		carried = false;
		path = [];
		if (by !== 0) onswipe(by);
	}

	function cancel() {
		if (carried) settle(page, way(), false);
		carried = false;
		path = [];
	}

	page.style.touchAction = 'pan-y pinch-zoom';
	page.addEventListener('touchstart', start, { passive: true });
	page.addEventListener('touchmove', move, { passive: false });
	page.addEventListener('touchend', end, { passive: true });
	page.addEventListener('touchcancel', cancel, { passive: true });
	return () => {
		page.removeEventListener('touchstart', start);
		page.removeEventListener('touchmove', move);
		page.removeEventListener('touchend', end);
		page.removeEventListener('touchcancel', cancel);
	};
}
