import type { Doc, Map as SharedMap } from 'yjs';

/** A document that a server keeps: sealed values by key, the same for everybody who opens it. */
export interface CarriedDoc {
	/** It holds all that the server has. */
	readonly isSynced: boolean;
	/** What the server wrote since it was last looked at. */
	readonly changed: boolean;
	/** One value, as it is now; the same bytes as before unless it was written since. */
	at(key: string): Uint8Array | undefined;
	/** Looks at all that it holds. */
	look(): ReadonlyMap<string, Uint8Array>;
	/** Puts values, and takes others away, at once. */
	put(values: ReadonlyMap<string, Uint8Array>, without?: readonly string[]): void;
	close(): void;
}

/** Opens the document of a name at a stock y-websocket server; `onchange`: somebody else changed it, or it is synced now. */
export async function openDoc(address: string, name: string, onchange: () => void): Promise<CarriedDoc> {
	const [{ Doc }, { WebsocketProvider }] = await Promise.all([import('yjs'), import('y-websocket')]);
	const doc = new Doc();
	// Windows of this browser have a road of their own.
	const provider = new WebsocketProvider(address, name, doc, { disableBc: true, connect: false });
	provider.awareness.setLocalState(null);
	// What a server sends that is no Yjs must not stop the page: it is left alone until the next opening.
	provider.messageHandlers = provider.messageHandlers.map((handle) => (...message) => {
		try {
			handle(...message);
		} catch {
			provider.disconnect();
		}
	});
	const opened = new Carried(
		doc,
		() => provider.wsconnected && provider.synced,
		() => provider.destroy(),
	);
	doc.on('update', (_update: Uint8Array, origin: unknown) => {
		if (origin !== provider) return;
		opened.changed = true;
		onchange();
	});
	provider.on('sync', onchange);
	provider.connect();
	return opened;
}

class Carried implements CarriedDoc {
	changed = true;
	readonly #doc: Doc;
	readonly #map: SharedMap<unknown>;
	readonly #synced: () => boolean;
	readonly #leave: () => void;

	constructor(doc: Doc, synced: () => boolean, leave: () => void) {
		this.#doc = doc;
		this.#map = doc.getMap('daybook');
		this.#synced = synced;
		this.#leave = leave;
	}

	get isSynced(): boolean {
		return this.#synced();
	}

	at(key: string): Uint8Array | undefined {
		const value = this.#map.get(key);
		return value instanceof Uint8Array ? value : undefined;
	}

	look(): ReadonlyMap<string, Uint8Array> {
		this.changed = false;
		return new Map([...this.#map.entries()].flatMap(([key, value]) => (value instanceof Uint8Array ? [[key, value] as const] : [])));
	}

	put(values: ReadonlyMap<string, Uint8Array>, without: readonly string[] = []): void {
		this.#doc.transact(() => {
			for (const key of without) this.#map.delete(key);
			for (const [key, value] of values) this.#map.set(key, value);
		});
	}

	close(): void {
		this.#leave();
		this.#doc.destroy();
	}
}
