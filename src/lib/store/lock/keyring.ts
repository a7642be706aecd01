import { hasKeyCheck } from './keyCheck.ts';
import type { Lock } from './lockRow.ts';

/** What tabs, workers and the service worker of one browser say to one another about a lock. */
type Said = { kind: 'ask' } | { kind: 'key'; key: Uint8Array } | { kind: 'lock' } | { kind: 'input'; at: number };

const channelOf = (database: string) => new BroadcastChannel(`daybook lock ${database}`);

export interface KeyringNews {
	/** Somebody locks all tabs. */
	onLock: () => void;
	/** Somebody is at another tab: when there was input, in epoch milliseconds. */
	onInput: (at: number) => void;
}

/**
 * Holds the key of an unlocked Daybook in the memory of this page alone, and gives it to what else is open of this
 * browser profile. It is written nowhere.
 */
export class Keyring {
	readonly #channel: BroadcastChannel;

	constructor(database: string, key: Uint8Array, { onLock, onInput }: KeyringNews) {
		this.#channel = channelOf(database);
		this.#channel.onmessage = ({ data }: MessageEvent<Said>) => {
			if (data.kind === 'ask') this.#say({ kind: 'key', key });
			if (data.kind === 'lock') onLock();
			if (data.kind === 'input') onInput(data.at);
		};
		// Whoever shows a lock screen opens with this.
		this.#say({ kind: 'key', key });
	}

	tellLock(): void {
		this.#say({ kind: 'lock' });
	}

	tellInput(at: number): void {
		this.#say({ kind: 'input', at });
	}

	close(): void {
		this.#channel.close();
	}

	#say(said: Said): void {
		this.#channel.postMessage(said);
	}
}

/**
 * Asks whether a page is unlocked, and waits until one is: gives the key of this lock, and takes none of an earlier one.
 * `signal` ends the waiting, with undefined.
 */
export function askForKey(database: string, lock: Lock, signal?: AbortSignal): Promise<Uint8Array | undefined> {
	const channel = channelOf(database);
	return new Promise<Uint8Array | undefined>((resolve) => {
		signal?.addEventListener('abort', () => resolve(undefined), { once: true });
		channel.onmessage = ({ data }: MessageEvent<Said>) => {
			if (data.kind === 'key' && hasKeyCheck(data.key, lock)) resolve(data.key);
		};
		channel.postMessage({ kind: 'ask' } satisfies Said);
	}).finally(() => channel.close());
}
