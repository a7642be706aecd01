import type { Occurrence } from '#lib/domain/occurrence.ts';
import type { Span } from '#lib/domain/span.ts';
import { daysBetween } from '#lib/domain/time/arithmetic.ts';
import { dayOf } from '#lib/domain/time/civil.ts';
import type { Civil } from '#lib/model/scalars.ts';
import { isBar } from '../monthLanes.ts';
import { spanLater, spanOfDays, spanUntil } from './spans.ts';

/** What a press takes hold of: a block, the end of a bar, or empty days. */
export type Grip = { kind: 'move' | 'resize'; occurrence: Occurrence } | { kind: 'create' };

/** A drag under way. */
export interface Drag {
	grip: Grip;
	/** The day that was taken hold of, and the one under the pointer. */
	from: Civil;
	to: Civil;
	x: number;
	y: number;
}

interface Host {
	/** Takes the pointer for the time of the drag. */
	element: () => HTMLElement | undefined;
	/** Reads where the days are on the screen, once a drag; then tells the day at a point. */
	measure: () => (x: number, y: number) => Civil | undefined;
	ondrop: (drag: Drag) => void;
}

const threshold = 4;
const longPress = 350;
/** A finger that has gone so far before the long press is scrolling. */
const fingerSlack = 10;

/** The span that a drag would give. */
export function spanOfDrag({ grip, from, to }: Drag): Span {
	if (grip.kind === 'create') return spanOfDays(from, to);
	return grip.kind === 'resize' ? spanUntil(grip.occurrence, to) : spanLater(grip.occurrence, daysBetween(from, to));
}

/** The days on which it would be drawn. */
export function daysOfDrag(drag: Drag): Span {
	const span = spanOfDrag(drag);
	const bar = drag.grip.kind === 'create' || isBar(drag.grip.occurrence);
	return bar ? span : spanOfDays(dayOf(span.start), dayOf(span.start));
}

/** Presses that become drags over the days of a month: by mouse after a few pixels, by finger after a long press. */
export class MonthDrag {
	current = $state.raw<Drag>();
	/** How the last press was made. */
	pointer = 'mouse';
	#host: Host;
	#end: AbortController | undefined;
	#wasDrag = false;

	constructor(host: Host) {
		this.#host = host;
	}

	/** Whether the click just heard is only the end of a drag. */
	get clickIsDrop(): boolean {
		return this.#wasDrag;
	}

	/** Takes note of a press; what follows decides whether it is a drag. */
	press(event: PointerEvent, grip: Grip, day: Civil): void {
		if (event.button !== 0 || !event.isPrimary) return;
		this.cancel();
		this.#wasDrag = false;
		this.pointer = event.pointerType;
		const begin = (at: PointerEvent) => this.#begin(at, grip, day);
		const { signal } = (this.#end = new AbortController());
		if (event.pointerType === 'touch') {
			const timer = setTimeout(() => begin(event), longPress);
			signal.addEventListener('abort', () => clearTimeout(timer));
		}
		addEventListener('pointermove', (at) => this.#moved(at, event, begin), { signal });
		addEventListener('pointerup', () => this.#release(), { signal });
		addEventListener('pointercancel', () => this.cancel(), { signal });
		addEventListener('keydown', (key) => this.#keyed(key), { signal, capture: true });
	}

	/** Ends the drag as if it had not been. */
	cancel(): void {
		this.#end?.abort();
		this.#end = undefined;
		this.current = undefined;
	}

	#dayAt: (x: number, y: number) => Civil | undefined = () => undefined;

	#begin(at: PointerEvent, grip: Grip, day: Civil): void {
		this.#dayAt = this.#host.measure();
		this.#host.element()?.setPointerCapture(at.pointerId);
		this.#wasDrag = true;
		this.current = { grip, from: day, to: day, x: at.clientX, y: at.clientY };
	}

	#moved(at: PointerEvent, pressed: PointerEvent, begin: (at: PointerEvent) => void): void {
		if (at.pointerId !== pressed.pointerId) return;
		if (!this.current) {
			const way = Math.hypot(at.clientX - pressed.clientX, at.clientY - pressed.clientY);
			const finger = pressed.pointerType === 'touch';
			if (way < (finger ? fingerSlack : threshold)) return;
			if (finger) return this.cancel();
			begin(pressed);
		}
		const { current } = this;
		if (!current) return;
		const to = this.#dayAt(at.clientX, at.clientY) ?? current.to;
		this.current = { ...current, to, x: at.clientX, y: at.clientY };
	}

	#release(): void {
		const drag = this.current;
		this.cancel();
		if (drag) this.#host.ondrop(drag);
	}

	#keyed(event: KeyboardEvent): void {
		if (event.key !== 'Escape' || !this.current) return;
		event.preventDefault();
		event.stopPropagation();
		this.cancel();
	}
}
