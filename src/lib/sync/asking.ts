/** Ticks that an answer may take before it is asked for again. */
const usualPatience = 3;
/** Where there is no room, what was sent in vain is asked for less and less often: half a megabyte each time. */
const mostPatience = 12;

/** What a peer was asked for, and how long its answer may take. */
export class Asking {
	#quarter: string | undefined;
	#waited = 0;
	#patience = usualPatience;

	/** The quarter of a year that an answer is awaited for. */
	get quarter(): string | undefined {
		return this.#quarter;
	}

	begin(quarter: string): void {
		this.#quarter = quarter;
		this.#waited = 0;
	}

	/** The answer has come and was dealt with. */
	end(): void {
		this.#quarter = undefined;
		this.#patience = usualPatience;
	}

	/** What came is being stored: where it cannot be, what was asked for still counts as awaited, and for longer each time. */
	async whileStoring<Stored>(storing: Promise<Stored>): Promise<Stored> {
		try {
			return await storing;
		} catch (error) {
			this.#waited = 0;
			this.#patience = Math.min(2 * this.#patience, mostPatience);
			throw error;
		}
	}

	/** To be called every few seconds: gives up what has not been answered. */
	tick(): void {
		this.#waited += 1;
		if (this.#waited > this.#patience) this.#quarter = undefined;
	}
}
