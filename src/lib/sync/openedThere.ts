import type { Uuid } from '#lib/model/scalars.ts';

/** What somebody looks at. Nothing of it is stored anywhere. */
export interface Opened {
	record: Uuid;
	/** He is writing in it right now. */
	typing: boolean;
}

/** Ticks after which what was not said again no longer holds. */
const longest = 4;

/** What the other end of a wire last said that it has open. */
export class OpenedThere {
	#said: Opened | undefined;
	#silent = 0;
	/** Called when it is something else than before. */
	onchange: (() => void) | undefined;

	get current(): Opened | undefined {
		return this.#said;
	}

	/** `record`: empty where nothing is open. */
	hear({ record, typing }: Opened): void {
		this.#silent = 0;
		this.#set(record === '' ? undefined : { record, typing });
	}

	tick(): void {
		if (this.#said && ++this.#silent > longest) this.#set(undefined);
	}

	#set(said: Opened | undefined): void {
		const before = this.#said;
		this.#said = said;
		if (before?.record !== said?.record || before?.typing !== said?.typing) this.onchange?.();
	}
}
