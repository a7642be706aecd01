import type { Store } from '#lib/store/store.ts';
import { startStoreWorker } from '../storeWorker/startStoreWorker.ts';
import type { Progress, Work, WorkName, WorkNews, WorkTask } from './inspectProtocol.ts';

export interface WorkOptions {
	onProgress?: (progress: Progress) => void;
	/** Stops the work at once; the promise then never settles. */
	signal?: AbortSignal;
}

/** Does work that reads all of the journal in a worker of its own, so that the page never stops. */
export function inWorker<Name extends WorkName>(
	store: Store,
	name: Name,
	asks: Work[Name]['asks'],
	{ onProgress, signal }: WorkOptions = {},
): Promise<Work[Name]['gives']> {
	const worker = startStoreWorker();
	return new Promise<Work[Name]['gives']>((resolve, reject) => {
		signal?.addEventListener('abort', () => worker.terminate(), { once: true });
		worker.onmessage = ({ data }: MessageEvent<WorkNews>) => {
			if (data.kind === 'progress') return onProgress?.(data.progress);
			worker.terminate();
			if (data.kind === 'done') resolve(data.gives as Work[Name]['gives']);
			// Named as it was, so that a full disk is told from a bug.
			else reject(Object.assign(new Error(data.message), { name: data.name, stack: data.stack }));
		};
		worker.onerror = (event) => {
			worker.terminate();
			reject(new Error(event.message || `The worker for ${name} failed`));
		};
		worker.postMessage({ db: store.db.name, name, asks } satisfies WorkTask);
	});
}
