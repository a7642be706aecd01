const lockName = 'daybook reminders';

/**
 * Calls `begin` when this tab leads, and what it gives when it stops; another tab then takes over at once, also when
 * this one is killed. A browser without Web Locks lets each tab lead: what is due is still claimed by one only.
 */
export function lead(begin: () => () => void): () => void {
	const stopped = new AbortController();
	const { locks } = navigator as Partial<Navigator>;
	if (!locks) return begin();
	const held = locks.request(lockName, { signal: stopped.signal }, async () => {
		const end = begin();
		await new Promise((done) => stopped.signal.addEventListener('abort', done, { once: true }));
		end();
	});
	held.catch((error: unknown) => {
		if (!stopped.signal.aborted) throw error;
	});
	return () => stopped.abort();
}
