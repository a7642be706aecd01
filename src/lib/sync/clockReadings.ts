/** The least difference that is told, in milliseconds: what a message takes, and clocks that are a little off, are nothing. */
const worthTelling = 5 * 60_000;

/** How far the clock of another device is from this one's, by what it says of itself. */
export class ClockReadings {
	readonly #wall: () => number;
	#last: readonly (number | undefined)[] = [];

	/** `wall`: epoch milliseconds, as this device has them. */
	constructor(wall: () => number) {
		this.#wall = wall;
	}

	/** What this device's own clock says. */
	get own(): number {
		return Math.max(0, Math.floor(this.#wall()));
	}

	hear(at: number): void {
		this.#last = [at - this.#wall(), this.#last[0]];
	}

	/** Milliseconds by which the other clock is ahead, or behind if below zero; undefined where both are alike. */
	get off(): number | undefined {
		const [last, before] = this.#last;
		if (last === undefined || before === undefined) return undefined;
		// What waited on its way, with a page that the system had frozen, seems older than it was: two in a row do not.
		const off = Math.max(last, before);
		return Math.abs(off) < worthTelling ? undefined : off;
	}
}
