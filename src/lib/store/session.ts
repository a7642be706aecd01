import { Doc } from 'yjs';

const bits53 = () => {
	const [high = 0, low = 0] = crypto.getRandomValues(new Uint32Array(2));
	return (high & 0x1fffff) * 2 ** 32 + low;
};

/** What one push gives: a Yjs update (V1) that holds the session's entries `from` to `to`. */
export interface Push {
	client: number;
	from: number;
	to: number;
	bytes: Uint8Array;
}

/**
 * A page session's own Y.Doc: one array, named after the device, to which entries are pushed and nothing else.
 * The client id has 53 random bits (Yjs draws 32, which collide among some ten thousand sessions) and is never kept.
 */
export class Session {
	readonly segment: string;
	readonly client = bits53();
	readonly #doc = new Doc();
	readonly #device: string;
	#length = 0;

	constructor(segment: string, device: string) {
		this.segment = segment;
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
