import type { Opened } from '../openedThere.ts';

/** What a window says to the others of its browser: what it has open, or that they are to say so. */
type Said = { asks: true } | { window: string; opened: Opened | undefined };

/** Questions without an answer after which a window is taken to be gone. */
const patience = 3;

const isSaid = (value: unknown): value is Said => typeof value === 'object' && value !== null && ('asks' in value || 'window' in value);

/** What whoever is at this device looks at, in whichever window: of several, what was opened or written in last. */
export class Attention {
	readonly #window = crypto.randomUUID();
	readonly #channel: BroadcastChannel;
	readonly #onchange: () => void;
	#own: Opened | undefined;
	/** The last opened is last. */
	readonly #open = new Map<string, { opened: Opened; silent: number }>();

	/** `name`: of this device, for windows of another hear nothing of it. */
	constructor(name: string, onchange: () => void) {
		this.#onchange = onchange;
		this.#channel = new BroadcastChannel(`daybook open ${name}`);
		this.#channel.onmessage = ({ data }: MessageEvent<unknown>) => {
			if (!isSaid(data)) return;
			if ('asks' in data) this.#say();
			else this.#hear(data.window, data.opened);
		};
	}

	get current(): Opened | undefined {
		return [...this.#open.values()].at(-1)?.opened;
	}

	/** What this window has open from now on. */
	set(opened: Opened | undefined): void {
		if (!opened && !this.#own) return;
		this.#own = opened;
		this.#hear(this.#window, opened);
		this.#channel.postMessage({ window: this.#window, opened } satisfies Said);
	}

	/** Asks the other windows again, and forgets those that are gone. For the window that keeps the roads. */
	tick(): void {
		for (const [window, held] of this.#open) if (window !== this.#window && ++held.silent > patience) this.#hear(window, undefined);
		this.#channel.postMessage({ asks: true } satisfies Said);
	}

	#say(): void {
		if (this.#own) this.#channel.postMessage({ window: this.#window, opened: this.#own } satisfies Said);
	}

	#hear(window: string, opened: Opened | undefined): void {
		const before = this.#open.get(window);
		if (before && opened && before.opened.record === opened.record && before.opened.typing === opened.typing)
			return void (before.silent = 0);
		this.#open.delete(window);
		if (opened) this.#open.set(window, { opened, silent: 0 });
		if (before || opened) this.#onchange();
	}

	close(): void {
		this.set(undefined);
		this.#channel.close();
	}
}
