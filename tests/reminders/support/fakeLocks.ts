interface Held {
	name: string;
	mode: LockMode;
}

type Run = () => Promise<unknown>;

/** Web Locks of one browser, as far as reminders use them. */
export class FakeLocks {
	#held: Held[] = [];
	#waiting: (() => void)[] = [];

	async request(name: string, ...given: [LockOptions, Run] | [Run]): Promise<unknown> {
		const [{ mode = 'exclusive' }, run] = given.length === 2 ? given : [{}, given[0]];
		const own = { name, mode };
		const clashes = () => this.#held.some((one) => one.name === name && (one.mode === 'exclusive' || mode === 'exclusive'));
		while (clashes()) await new Promise<void>((done) => this.#waiting.push(done));
		this.#held.push(own);
		try {
			return await run();
		} finally {
			this.#held = this.#held.filter((one) => one !== own);
			for (const done of this.#waiting.splice(0)) done();
		}
	}

	query(): Promise<{ held: Held[] }> {
		return Promise.resolve({ held: this.#held });
	}
}
