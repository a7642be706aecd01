import type { Cost, Derive } from '#lib/store/lock/wrap.ts';

/** What the worker is given. */
export interface DeriveTask {
	passphrase: string;
	salt: Uint8Array;
	cost: Cost;
}

/** Argon2id in a worker of its own: it takes half a second, and its memory goes with the worker. */
export const deriveInWorker: Derive = (passphrase, salt, cost) => {
	const worker = new Worker(new URL('./deriveWorker.ts', import.meta.url), { type: 'module' });
	return new Promise<Uint8Array>((resolve, reject) => {
		worker.onmessage = ({ data }: MessageEvent<Uint8Array>) => resolve(data);
		worker.onerror = (event) => reject(new Error(event.message || 'The worker for passphrases failed'));
		worker.postMessage({ passphrase, salt, cost } satisfies DeriveTask);
	}).finally(() => worker.terminate());
};
