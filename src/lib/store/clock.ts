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

	/** Takes note of a time that somebody else wrote with. */
	saw(hlc: number): void {
		this.#last = Math.max(this.#last, hlc);
	}
}
