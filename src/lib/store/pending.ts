/** The writes of this tab that have begun and are not stored yet. */
export class Pending {
	#count = 0;
	readonly #watchers = new Set<() => void>();

	/** Whether something is being stored. */
	get any(): boolean {
		return this.#count > 0;
	}

	/** Counts a write from now until it has ended, well or badly. */
	async during<Value>(work: () => Promise<Value>): Promise<Value> {
		this.#add(1);
		try {
			return await work();
		} finally {
			this.#add(-1);
		}
	}

	/** Calls back whenever `any` may have changed, until the given function is called. */
	watch(watcher: () => void): () => void {
		this.#watchers.add(watcher);
		return () => void this.#watchers.delete(watcher);
	}

	#add(by: 1 | -1): void {
		this.#count += by;
		for (const watcher of this.#watchers) watcher();
	}
}
