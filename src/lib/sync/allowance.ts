/** What a device may send: at once, and by the second. A first sync of years stays far below. */
const frames = { burst: 4_000, second: 400 };
const bytes = { burst: 128 * 1024 * 1024, second: 8 * 1024 * 1024 };

/** Bounds what is listened to from one device: nobody can keep another one busy for ever. */
export class Allowance {
	readonly #now: () => number;
	#frames = frames.burst;
	#bytes = bytes.burst;
	#at: number;

	/** `now`: milliseconds of a clock that only goes forward. */
	constructor(now: () => number) {
		this.#now = now;
		this.#at = now();
	}

	/** Whether one more frame of so many bytes is within bounds. */
	allows(length: number): boolean {
		const seconds = (this.#now() - this.#at) / 1_000;
		this.#at = this.#now();
		this.#frames = Math.min(frames.burst, this.#frames + seconds * frames.second);
		this.#bytes = Math.min(bytes.burst, this.#bytes + seconds * bytes.second);
		if (this.#frames < 1 || this.#bytes < length) return false;
		this.#frames -= 1;
		this.#bytes -= length;
		return true;
	}
}
