/**
 * Calls `begin` once a Web Lock is held, and what it gives when it is let go, which the function given back does. The
 * browser lets go of it with the page, however that ends.
 */
export function holdLock(locks: LockManager, name: string, mode: LockMode, begin: () => () => void): () => void {
	const stopped = new AbortController();
	const held = locks.request(name, { mode, signal: stopped.signal }, async () => {
		const end = begin();
		await new Promise((done) => stopped.signal.addEventListener('abort', done, { once: true }));
		end();
	});
	held.catch((error: unknown) => {
		if (!stopped.signal.aborted) throw error;
	});
	return () => stopped.abort();
}
