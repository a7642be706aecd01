/** Starts a worker that does one of the works on the whole store, so that the page never stops. */
export const startStoreWorker = () => new Worker(new URL('./storeWorker.ts', import.meta.url), { type: 'module' });
