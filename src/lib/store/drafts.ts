import type { DaybookDb } from './db.ts';
import type { Pending } from './pending.ts';

/** What was typed and not saved: survives a reload, an update of the app and a crash. Stays on this device. */
export class Drafts {
	readonly #db: DaybookDb;
	readonly #pending: Pending;
	/** What the storage had no room for, for as long as the page is open. */
	readonly #unstored = new Map<string, unknown>();

	/** What this window has last read or put under a key, as text. */
	readonly #seen = new Map<string, string>();

	constructor(db: DaybookDb, pending: Pending) {
		this.#db = db;
		this.#pending = pending;
	}

	async get<Value>(key: string): Promise<Value | undefined> {
		const held = this.#unstored.get(key) ?? (await this.#db.drafts.get(key))?.value;
		this.#seen.set(key, JSON.stringify(held));
		return held as Value | undefined;
	}

	/** Throws where the storage is full; `get` gives it all the same until the page is left. */
	async put(key: string, value: unknown): Promise<void> {
		this.#unstored.set(key, value);
		await this.#pending.during(() => this.#db.drafts.put({ key, value, at: Date.now() }));
		this.#seen.set(key, JSON.stringify(value));
		if (this.#unstored.get(key) === value) this.#unstored.delete(key);
	}

	/** Throws a draft away. */
	async delete(key: string): Promise<void> {
		this.#unstored.delete(key);
		await this.#pending.during(() => this.#db.drafts.delete(key));
	}

	/** Deletes a draft that was stored or is none any more, but not what another window has put in its place. */
	async forget(key: string): Promise<void> {
		this.#unstored.delete(key);
		const { drafts } = this.#db;
		await this.#pending.during(() =>
			this.#db.transaction('rw', drafts, async () => {
				const held = await drafts.get(key);
				if (held && JSON.stringify(held.value) === this.#seen.get(key)) await drafts.delete(key);
			}),
		);
	}

	/** The draft that was typed last, of those whose key begins so. */
	async newest(prefix: string): Promise<{ key: string; value: unknown } | undefined> {
		const found = await this.#db.drafts.where('key').startsWith(prefix).toArray();
		return found.sort((one, other) => other.at - one.at)[0];
	}
}
