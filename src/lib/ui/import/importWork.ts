import type { Work, WorkName, WorkNews } from './importProtocol.ts';

const startWorker = () => new Worker(new URL('./importWorker.ts', import.meta.url), { type: 'module' });

interface Pending {
	part: (part: Work[WorkName]['part']) => void;
	done: (gives: Work[WorkName]['gives']) => void;
	fail: (error: Error) => void;
}

/** The worker in which files are read, kept and planned, seen from the page; it lives until `end`. */
export class ImportWork {
	readonly #worker = startWorker();
	readonly #pending = new Map<number, Pending>();
	#last = 0;
	#end: { reason: Error } | undefined;

	constructor() {
		this.#worker.onmessage = ({ data }: MessageEvent<WorkNews>) => {
			const pending = this.#pending.get(data.ask);
			if (data.kind === 'part') return pending?.part(data.part);
			this.#pending.delete(data.ask);
			pending?.done(data.gives);
		};
		this.#worker.onerror = (event) => {
			// Whoever asked is told; nobody else has to be.
			event.preventDefault();
			this.end(new Error(event.message || 'The import worker failed'));
		};
	}

	/** Asks the worker for something; told of every part that it gives on the way. Rejects once the worker has ended. */
	ask<Name extends WorkName>(
		name: Name,
		asks: Work[Name]['asks'],
		onPart: (part: Work[Name]['part']) => void = () => {},
		transfer: Transferable[] = [],
	): Promise<Work[Name]['gives']> {
		const ask = ++this.#last;
		return new Promise<Work[Name]['gives']>((resolve, reject) => {
			if (this.#end) return reject(this.#end.reason);
			// The worker answers an ask with what its name promises.
			this.#pending.set(ask, { part: onPart, done: resolve, fail: reject });
			this.#worker.postMessage({ ask, name, asks }, transfer);
		});
	}

	/** Stops the worker; whoever still waits for an answer gets `reason` as an error. */
	end(reason: Error): void {
		this.#end ??= { reason };
		this.#worker.terminate();
		for (const { fail } of this.#pending.values()) fail(reason);
		this.#pending.clear();
	}
}
