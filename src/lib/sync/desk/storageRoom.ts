import { storageProblem } from '#lib/store/storageProblem.ts';

/** Ticks for which a want of room is told: what could not be kept is asked for again within fewer. */
const toldFor = 16;

/** Whether this device has room for what others send. */
export class StorageRoom {
	#told = 0;

	get isFull(): boolean {
		return this.#told > 0;
	}

	/** Takes note of an error; false if it does not say that there is no room. */
	lacks(error: unknown): boolean {
		if (storageProblem(error)?.kind !== 'storageFull') return false;
		this.#told = toldFor;
		return true;
	}

	/** Something was stored. */
	has(): void {
		this.#told = 0;
	}

	tick(): void {
		this.#told = Math.max(0, this.#told - 1);
	}
}
