/** How far another clock may be ahead of ours, in milliseconds, before we no longer follow it: a day. */
export const farAhead = 86_400_000;

/** A hybrid logical clock: wall time in milliseconds, but always later than anything seen (Kulkarni et al. 2014). */
export class Clock {
	#last: number;
	readonly #wall: () => number;

	constructor(wall: () => number, last = 0) {
		this.#wall = wall;
		this.#last = last;
	}

	/** The next time to write with. */
	tick(): number {
		this.#last = Math.max(this.#wall(), this.#last + 1);
		return this.#last;
	}

	/** Takes note of a time that somebody else wrote with; one far ahead of ours is not followed (decision 9). */
	saw(hlc: number): void {
		if (hlc <= this.#wall() + farAhead) this.#last = Math.max(this.#last, hlc);
	}
}
