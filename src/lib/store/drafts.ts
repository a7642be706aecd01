import type { DaybookDb } from './db.ts';
import type { Pending } from './pending.ts';

/** Whether two drafts say the same: what is stored is a copy. */
const sameText = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** What was typed and not saved: survives a reload, an update of the app and a crash. Stays on this device. */
export class Drafts {
	readonly #db: DaybookDb;
	readonly #pending: Pending;
	/** What the storage had no room for, for as long as the page is open. */
	readonly #unstored = new Map<string, unknown>();

	constructor(db: DaybookDb, pending: Pending) {
		this.#db = db;
		this.#pending = pending;
	}

	async get<Value>(key: string): Promise<Value | undefined> {
		const held = this.#unstored.get(key) ?? (await this.#db.drafts.get(key))?.value;
		return held as Value | undefined;
	}

	/** Throws where the storage is full; `get` gives it all the same until the page is left. */
	async put(key: string, value: unknown): Promise<void> {
		this.#unstored.set(key, value);
		await this.#pending.during(() => this.#db.drafts.put({ key, value, at: Date.now() }));
		if (this.#unstored.get(key) === value) this.#unstored.delete(key);
	}

	/** Deletes a draft; with `only`, unless another window has put another there meanwhile. */
	async delete(key: string, only?: unknown): Promise<void> {
		this.#unstored.delete(key);
		await this.#pending.during(async () => {
			const held = only === undefined ? undefined : await this.#db.drafts.get(key);
			if (!held || sameText(held.value, only)) await this.#db.drafts.delete(key);
		});
	}

	/** The draft that was typed last, of those whose key begins so. */
	async newest(prefix: string): Promise<{ key: string; value: unknown } | undefined> {
		const found = await this.#db.drafts.where('key').startsWith(prefix).toArray();
		return found.sort((one, other) => other.at - one.at)[0];
	}
}
