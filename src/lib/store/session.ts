import { Doc } from 'yjs';
import { newClient } from './newClient.ts';

/** What one push gives: a Yjs update (V1) that holds the session's entries `from` to `to`. */
export interface Push {
	client: number;
	from: number;
	to: number;
	bytes: Uint8Array;
}

/**
 * A page session's own Y.Doc in one segment: an array, named after the device, to which entries are pushed and nothing
 * else. Its client id is never kept, so that no later session goes on with it.
 */
export class Session {
	readonly segment: string;
	readonly client: number;
	readonly #doc = new Doc();
	readonly #device: string;
	#length = 0;

	constructor(segment: string, device: string, client = newClient()) {
		this.segment = segment;
		this.client = client;
		this.#device = device;
		this.#doc.clientID = this.client;
	}

	/** Pushes entries in one Yjs transaction. Until the result is stored the session must not be used again if storing fails. */
	push(entries: string[]): Push {
		let bytes: Uint8Array | undefined;
		const keep = (update: Uint8Array) => (bytes = update);
		this.#doc.on('update', keep);
		this.#doc.transact(() => this.#doc.getArray<string>(this.#device).push(entries));
		this.#doc.off('update', keep);
		if (!bytes) throw new Error('A push of no entries');
		const from = this.#length;
		this.#length += entries.length;
		return { client: this.client, from, to: this.#length, bytes };
	}

	close(): void {
		this.#doc.destroy();
	}
}
