import type { DaybookDb } from './db.ts';
import type { Pending } from './pending.ts';

/** What was typed and not saved: survives a reload, an update of the app and a crash. Stays on this device. */
export class Drafts {
	readonly #db: DaybookDb;
	readonly #pending: Pending;

	constructor(db: DaybookDb, pending: Pending) {
		this.#db = db;
		this.#pending = pending;
	}

	async get<Value>(key: string): Promise<Value | undefined> {
		return (await this.#db.drafts.get(key))?.value as Value | undefined;
	}

	async put(key: string, value: unknown): Promise<void> {
		await this.#pending.during(() => this.#db.drafts.put({ key, value, at: Date.now() }));
	}

	async delete(key: string): Promise<void> {
		await this.#pending.during(() => this.#db.drafts.delete(key));
	}

	/** The draft that was typed last, of those whose key begins so. */
	async newest(prefix: string): Promise<{ key: string; value: unknown } | undefined> {
		const found = await this.#db.drafts.where('key').startsWith(prefix).toArray();
		return found.sort((one, other) => other.at - one.at)[0];
	}
}
